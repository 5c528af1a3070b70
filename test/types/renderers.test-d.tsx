// Code that must not compile. It is checked by the type check of the project.
import { AuthFlow, defineRenderers, defineSlots, type FieldRendererProps, type SlotProps } from '../../src/index.ts'

const Select = ({ field }: FieldRendererProps<'select'>) => <>{field.options.length}</>
const Text = ({ field }: FieldRendererProps<'string'>) => <>{field.value}</>
const Any = ({ field }: FieldRendererProps) => <>{field.name}</>

defineRenderers({ types: { select: Select, string: Text, password: Any }, fields: { domain: Any, email: null } })

// @ts-expect-error a renderer of selects does not accept a text field
defineRenderers({ types: { string: Select } })

// @ts-expect-error a field matched by name can have any type
defineRenderers({ fields: { domain: Select } })

// @ts-expect-error there is no such type
defineRenderers({ types: { colour: Any } })

// @ts-expect-error a text field has no options
export const Wrong = ({ field }: FieldRendererProps<'string'>) => <>{String(field.options)}</>

const Heading = ({ title, headingProps }: SlotProps<'heading'>) => <h2 {...headingProps}>{title}</h2>

defineSlots({ heading: Heading, progress: null, notice: ({ message, noticeProps }) => <p {...noticeProps}>{message}</p> })

// @ts-expect-error a notice has no title
defineSlots({ notice: Heading })

// @ts-expect-error there is no such slot
defineSlots({ footer: Heading })

export const flows = [
  <AuthFlow key="1" module="clientlogin" api="/w/api.php" onPass={({ username }) => username.toUpperCase()} />,

  // @ts-expect-error slots must come from defineSlots
  <AuthFlow key="4" module="clientlogin" api="/w/api.php" slots={{ heading: Heading }} />,

  // @ts-expect-error linking an account takes no user name
  <AuthFlow key="2" module="linkaccount" api="/w/api.php" onPass={({ username }: { username: string }) => username} />,

  // @ts-expect-error there is no such module
  <AuthFlow key="3" module="login" api="/w/api.php" />,
]
