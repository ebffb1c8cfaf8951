# The API and the command line. The database is another container, or any server that NEO4J_URI names.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY codegen.ts tsconfig.json tsconfig.build.json schema.graphql ./
COPY src src
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
# Inside a container it must listen on all addresses: which of them can be reached is the engine's to say.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY schema.graphql ./
COPY cypher cypher
COPY examples examples
COPY neo4j neo4j
COPY seed seed
# `node` by its number, which an engine can check without looking into the image.
USER 1000
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/cli/kurultai.js"]
CMD ["serve"]
