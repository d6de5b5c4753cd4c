import type { example as danish } from '../da/example.ts'

export const example: Readonly<Record<keyof typeof danish, string>> = {
  'example.loaded':
    'The example, Havnstad Kommune, has been loaded.\nSign in as coordinator: {email}\nPassword:               {password}\nIt is shown only now. Make a new one with: tovholder user password {email}\n\nThe others in the example sign in with the same password:',
  'example.account': '  {role}: {email}',
  'example.there': 'The example, Havnstad Kommune, is here already.',
  'example.generated': '{count} initiatives made and published at /{slug} ({seconds} seconds).',
}
