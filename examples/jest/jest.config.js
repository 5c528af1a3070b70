export default {
  testEnvironment: 'react-mediawiki-auth/jest',
  transformIgnorePatterns: ['/node_modules/(?!react-mediawiki-auth/)'],
}
