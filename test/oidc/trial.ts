import { startProvider } from './provider.ts'

// The sign-in of deploy/trial/compose.yaml: whoever says one of these names is let in, with any password.
const person = (name: string, ...roles: string[]) => ({
  name,
  title: 'Sagsbehandler',
  roles: roles.map(role => `kolding.${role}`),
})

await startProvider(
  {
    ida: person('Ida Prøvesen', 'handle', 'read'),
    rikke: person('Rikke Prøvesen', 'release', 'read'),
    lars: person('Lars Prøvesen', 'read'),
    anne: person('Anne Prøvesen', 'audit', 'admin'),
  },
  {
    redirectUri: `${process.env.PUBLIC_URL}/staff/sign-in/return`,
    at: { host: '0.0.0.0', port: 8788 },
    seconds: 12 * 3600,
  },
)
