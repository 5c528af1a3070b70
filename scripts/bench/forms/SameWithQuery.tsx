// The same form, sent by a mutation of react-query.
import { QueryClient, QueryClientProvider, useMutation } from '@tanstack/react-query'
import type { FormProps } from './formProps.ts'
import { Same } from './Same.tsx'

const queryClient = new QueryClient()

export function SameWithQuery(props: FormProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <Sent {...props} />
    </QueryClientProvider>
  )
}

function Sent(props: FormProps) {
  const { mutate } = useMutation({ mutationFn: async () => undefined })
  return <Same {...props} onSend={() => { mutate() }} />
}
