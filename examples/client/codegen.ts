import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types of the questions in src, made from the contract: a field that is not there, or may be null, is seen by the compiler. */
const config: CodegenConfig = {
  schema: '../../schema.graphql',
  documents: ['src/*.ts'],
  importExtension: '.js',
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { EDTF: 'string', LocalDate: 'string', DateTime: 'string', NonNegativeInt: 'number' },
      },
    },
  },
};

export default config;
