import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The program as it stands here, in a folder of its own: what is changed there is counted. */
export type Copy = ReturnType<typeof workingCopy>

/** What a change is counted in. What is learned is taught apart, its label too. */
const counted = ['flows', 'locales', 'src', 'docs', 'test', 'db']

type Words = { [name: string]: Words | string }

export const workingCopy = () => {
  const root = mkdtempSync(join(tmpdir(), 'lydhoer-copy-'))
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  const labels = 'training/labels.json'
  const isCopied = (path: string) => path === labels || (path !== '' && !/^(training|bench)\//.test(path))
  const paths = listed.split('\n').filter(isCopied)
  for (const path of paths) cpSync(path, join(root, path))
  // What only the labels name lies where it lies: the rest of the training is large.
  const trained = readdirSync('training').map(name => `training/${name}`)
  for (const made of ['node_modules', 'dist', ...trained.filter(path => path !== labels)])
    symlinkSync(join(process.cwd(), made), join(root, made))
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const command = (name: string, args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(name, args, { cwd: root, encoding: 'utf8' })
    return { status, output: `${stdout}\n${stderr}` }
  }
  const commit = (message: string) => {
    const name = ['-c', 'user.name=test', '-c', 'user.email=test@example.dk']
    execFileSync('git', ['add', '-A', ...counted], { cwd: root })
    execFileSync('git', [...name, 'commit', '-qm', message], { cwd: root })
  }
  execFileSync('git', ['init', '-q'], { cwd: root })
  commit('before')
  return {
    write,
    command,
    edit: (path: string, from: string, to: string) => {
      if (!read(path).includes(from)) throw new Error(`${path} has no "${from}"`)
      write(
        path,
        read(path).replace(from, () => to),
      )
    },
    /** Words under dotted keys, as whoever writes them would put them there. */
    add: (path: string, words: readonly (readonly [string, string])[]) => {
      const all: Words = JSON.parse(read(path))
      for (const [key, text] of words) place(all, key.split('.'), text)
      write(path, `${JSON.stringify(all, null, 2)}\n`)
    },
    run: (script: string) => {
      const { status, output } = command('node', [script])
      if (status !== 0) throw new Error(output)
    },
    /** The files that differ since it was last asked. */
    touched: (): string[] => {
      execFileSync('git', ['add', '-A', ...counted], { cwd: root })
      const names = execFileSync('git', ['diff', '--cached', '--name-only'], { cwd: root, encoding: 'utf8' })
      commit('one more')
      return names.split('\n').filter(name => name !== '')
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

const place = (words: Words, [first = '', ...rest]: string[], text: string): void => {
  if (rest.length === 0) {
    words[first] = text
    return
  }
  const inner = words[first]
  if (typeof inner !== 'object') throw new Error(`no words under "${first}"`)
  place(inner, rest, text)
}
