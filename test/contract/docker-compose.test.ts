import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { validate as lintDockerfile, ValidationSeverity } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { onConnect } from '../../src/api/kit-first-sight.ts';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

interface Service {
  readonly image?: string;
  readonly ports?: readonly string[];
  readonly healthcheck?: unknown;
  readonly profiles?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly secrets?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}
const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  readonly secrets: Readonly<Record<string, object>>;
  readonly services: Readonly<Record<string, Service>>;
};

/** The schema of the compose-spec, as its linter carries it. */
function composeSchema(): object {
  const folder = dirname(createRequire(import.meta.url).resolve('dclint/package.json'));
  return JSON.parse(readFileSync(join(folder, 'schemas', 'compose.schema.json'), 'utf8')) as object;
}

/** What the linter only warns of, or leaves out, unless it is told. */
const RULES = [
  'deprecatedMaintainer',
  'directiveCasing',
  'emptyContinuationLine',
  'instructionCasing',
  'instructionCmdMultiple',
  'instructionEntrypointMultiple',
  'instructionHealthcheckMultiple',
  'instructionJSONInSingleQuotes',
  'instructionWorkdirRelative',
];

describe('docker-compose.yml', () => {
  // The schema names its draft by an address that Ajv does not know.
  const validate = new Ajv({ strict: false, validateSchema: false, validateFormats: false }).compile(composeSchema());

  test('is what the compose-spec allows', () => {
    validate(compose);
    expect(validate.errors).toBeNull();
  });

  test('would be refused with a key that is not in the spec', () => {
    expect(validate({ ...compose, services: { api: { image: 'x', helthcheck: {} } } })).toBe(false);
  });

  test('opens ports on this machine only', () => {
    const ports = Object.values(compose.services).flatMap(({ ports = [] }) => ports);
    expect(ports.length).toBeGreaterThan(0);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/u);
  });

  test('runs the Neo4j line that the local server has', () => {
    const local = /<artifactId>neo4j<\/artifactId>\s*<version>(\d+\.\d+)\./u.exec(read('neo4j/server/pom.xml'))?.[1];
    expect(compose.services.neo4j?.image).toBe(`neo4j:${local}-community`);
  });

  test('gives Neo4j Graph Data Science by the image’s own setting', () => {
    expect(JSON.parse(compose.services.neo4j?.environment?.NEO4J_PLUGINS ?? '[]')).toContain('graph-data-science');
  });

  test('holds no password: every service reads it from one file, which git and the image leave out', () => {
    expect(compose.secrets).toEqual({ 'neo4j-auth': { file: './secrets/neo4j-auth' } });
    for (const { secrets, environment } of Object.values(compose.services)) {
      expect(secrets).toEqual(['neo4j-auth']);
      expect(environment?.NEO4J_AUTH_PATH).toBe('/run/secrets/neo4j-auth');
      expect(Object.keys(environment ?? {}).filter((name) => /^NEO4J_(AUTH|PASSWORD)$/u.test(name))).toEqual([]);
    }
    expect(read('.gitignore').split('\n')).toContain('secrets/');
    expect(read('.dockerignore').split('\n')).not.toContain('!secrets');
  });

  test('tells Neo4j Browser what the local server tells it', () => {
    expect(compose.services.neo4j?.environment?.NEO4J_browser_post__connect__cmd).toBe(
      onConnect('http://localhost:4000/kit'),
    );
  });

  test('starts the API alone only when that is asked for, as locked in as the other one', () => {
    const { neo4j, api, ...asked } = compose.services;
    expect([neo4j?.profiles, api?.profiles]).toEqual([undefined, undefined]);
    expect(Object.keys(asked)).toEqual(['api-only']);
    expect(asked['api-only']?.profiles).toEqual(['api-only']);
    for (const service of [api, asked['api-only']]) {
      expect(service?.read_only).toBe(true);
      expect(service?.cap_drop).toEqual(['ALL']);
    }
  });
});

describe('Dockerfile', () => {
  const strict = Object.fromEntries(RULES.map((rule) => [rule, ValidationSeverity.ERROR]));
  const messages = (text: string): readonly string[] =>
    lintDockerfile(text, strict).map(({ message }) => (typeof message === 'string' ? message : message.value));

  test('passes the linter', () => {
    expect(messages(read('Dockerfile'))).toEqual([]);
  });

  test.each([
    ['an instruction that there is not', 'FROM node:20\nCOPPY a b\n', /COPPY/u],
    ['an option that there is not', 'FROM node:20\nHEALTHCHECK --intervall=5s CMD true\n', /intervall/u],
    ['two commands of which one counts', 'FROM node:20\nCMD ["a"]\nCMD ["b"]\n', /CMD/u],
    ['a relative WORKDIR', 'FROM node:20\nWORKDIR app\n', /WORKDIR/u],
  ])('would not pass it with %s', (_title, text, message) => {
    expect(messages(text)).toContainEqual(expect.stringMatching(message));
  });

  test('ends as a user that is not root, on the Node line that package.json asks for', () => {
    const users = [...read('Dockerfile').matchAll(/^USER (\S+)$/gmu)].map(([, user]) => user);
    expect(users.at(-1)).toMatch(/^[1-9]\d*$/u);
    expect(read('package.json')).toMatch(/"node": ">=20\./u);
    for (const [, major] of read('Dockerfile').matchAll(/^FROM node:(\d+)/gmu)) expect(major).toBe('20');
  });

  test('copies only what .dockerignore lets in', () => {
    const letIn = new Set([...read('.dockerignore').matchAll(/^!(\S+)$/gmu)].map(([, name]) => name));
    const copied = [...read('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gmu)].flatMap(([, names]) =>
      (names ?? '').split(' '),
    );
    expect(copied.length).toBeGreaterThan(5);
    for (const name of copied) expect(letIn).toContain(name);
  });
});
