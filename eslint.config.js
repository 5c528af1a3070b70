// Lint rules that the compiler does not have: floating promises, hooks, and what src/ must not use.
import compat from 'eslint-plugin-compat'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Architecture rules and file lengths are tests in test/architecture. Here are only rules on a single file. */
const forbiddenInSource = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name: one name for a thing everywhere.' },
  { selector: 'TSEnumDeclaration', message: 'Write a union of strings.' },
  { selector: 'ClassDeclaration, ClassExpression', message: 'Write a function that returns an object.' },
]

/** Their types come with frameworks that are not installed here. Their own tests check them. */
const withOwnTypes = ['examples/next', 'examples/react-router']

export default tseslint.config(
  { ignores: [...withOwnTypes, 'dist', '.cache', 'coverage', 'storybook-static', 'docs-site', 'test-results', 'playwright-report', '**/public'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      // wire['key'] shows that the key comes from outside.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, properties: false } },
      ],
      // Slow, and there are no classes or enums.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // The lowest supported peers do not have the replacement of `fetchQuery` and similar methods.
      '@typescript-eslint/no-deprecated': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // Hovers and errors say the name of an interface, and spell out another type.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowRegExp: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['{src,stories,demo,examples}/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', ...forbiddenInSource],
      'no-console': ['error', { allow: ['warn'] }],
      // It warns about `watch()` during render. Here it is only subscribed to, in an effect.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    // What a browser in package.json's `browserslist` does not have.
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/server/**', 'src/testing/**'],
    ...compat.configs['flat/recommended'],
  },
  {
    // Jest wants a class by default.
    files: ['src/testing/jest.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Tests read what they wrote themselves, and pass invalid values on purpose.
    files: ['{test,scripts,stories,demo,examples}/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // Types under test are wrong on purpose.
    files: ['test/types/**'],
    rules: {
      '@typescript-eslint/no-misused-promises': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
)
