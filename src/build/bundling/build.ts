import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { bundle } from './bundle.ts'

/** The output of a step is shown while it runs or, of a check, only when it finds something. */
const step = (program: string[], shown: 'always' | 'when wrong'): Promise<boolean> =>
  new Promise(resolve => {
    const stdout = shown === 'always' ? 'inherit' : 'pipe'
    const child = spawn(process.execPath, program, {
      stdio: ['ignore', stdout, 'inherit'],
    })
    let said = ''
    child.stdout?.on('data', part => {
      said += part
    })
    child.on('close', status => {
      if (status !== 0) process.stdout.write(said)
      resolve(status === 0)
    })
  })

// Says what is going on, so that a minute without output is not taken for a program that hangs.
if (!existsSync('dist/model/reader.bin')) console.log('The first build trains the model: a minute or two.')
// Words and packs are checked while the model is trained: a hole in a text stops the build, not a page.
const held = await Promise.all([
  step(['src/build/training/train-reader.ts'], 'always'),
  step(['src/build/content-checks/check-packs.ts', '--build'], 'when wrong'),
  step(['src/build/content-checks/check-content.ts'], 'when wrong'),
])
if (held.includes(false)) process.exit(1)
await bundle()
await step(['src/build/bundling/compiled.ts'], 'when wrong')
