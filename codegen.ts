import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the contract, made from schema.graphql before every build and type check; never edited, never committed. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'src/api/generated/schema-types.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        enumType: 'string-literal',
        enumsAsTypes: true,
        immutableTypes: true,
        contextType: '../context.ts#Context',
        scalars: { EDTF: 'string', LocalDate: 'string', DateTime: 'Date', NonNegativeInt: 'number' },
      },
    },
  },
};

export default config;
