// A login without a return page, as a module of its own.
import { AuthFlow } from '../../../../src/index.ts'

export default function OwnLogin() {
  return <main><AuthFlow module="clientlogin" api="/w/api.php" redirect="tab" /></main>
}
