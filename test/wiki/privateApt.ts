// A separate apt configuration: one suite, own lists and cache, but the machine's mirror and keyring.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { aptFolderOf } from './cachePaths.ts'
import { findMirror } from './findMirror.ts'
import { suiteOf, type WikiVersion } from './versions.ts'

const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg'

/** Returns the environment in which `apt-get` uses only the suite of that version. */
export async function writePrivateApt(version: WikiVersion): Promise<Record<string, string>> {
  const folder = aptFolderOf(version)
  const inFolder = (name: string): string => path.join(folder, name)
  await mkdir(inFolder('lists/partial'), { recursive: true })
  await mkdir(inFolder('cache/archives/partial'), { recursive: true })
  const source = `deb [signed-by=${keyring} target=Packages] ${await findMirror()} ${suiteOf(version)} main\n`
  await writeFile(inFolder('sources.list'), source)
  await writeFile(inFolder('status'), '')
  await writeFile(inFolder('main.conf'), mainConfiguration(folder))
  // Two files, because apt reads APT_CONFIG first and its "main" last, and the hooks have to be cleared at the end.
  await writeFile(inFolder('apt.conf'), `Dir::Etc::main "${inFolder('main.conf')}";\n`)
  return { APT_CONFIG: inFolder('apt.conf') }
}

function mainConfiguration(folder: string): string {
  return `Dir::Etc::sourcelist "${folder}/sources.list";
Dir::Etc::sourceparts "-";
Dir::Etc::preferencesparts "-";
Dir::State "${folder}";
Dir::State::lists "${folder}/lists";
Dir::State::status "${folder}/status";
Dir::Cache "${folder}/cache";
Acquire::Languages "none";
APT::Sandbox::User "";
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear DPkg::Post-Invoke;
`
}
