// Finds what an app can name or use, and nothing says what it is.
import { ReflectionKind, type DeclarationReflection, type ProjectReflection } from 'typedoc'

const exported = ReflectionKind.Interface | ReflectionKind.TypeAlias | ReflectionKind.Function | ReflectionKind.Variable
const members = ReflectionKind.Property | ReflectionKind.Method

/** The type around it lists what each kind means. */
const isSelfEvident = (name: string) => name === 'kind' || name === 'children'

/** Returns the full name of each export, and of each member of an interface, without a comment of its own or inherited. */
export function undocumented(project: ProjectReflection): readonly string[] {
  const found = project.getReflectionsByKind(exported | members).filter((one): one is DeclarationReflection => one.isDeclaration())
  return found.filter((one) => isPublic(one) && !isDocumented(one)).map((one) => one.getFullName())
}

/** Its rows are the types of fields. */
const isTable = (name: string) => name === 'InputTypes'

/** The members of a type that has no name are said by what has it, and inherited ones where they come from. */
function isPublic({ kind, name, parent, inheritedFrom }: DeclarationReflection): boolean {
  return (kind & exported) !== 0 || (parent?.kind === ReflectionKind.Interface && !isTable(parent.name) && !inheritedFrom && !isSelfEvident(name))
}

function isDocumented(one: DeclarationReflection): boolean {
  const { signatures, type } = one
  const own = type?.type === 'reflection' ? type.declaration.signatures : undefined
  return one.hasComment() || [...(signatures ?? []), ...(own ?? [])].some((signature) => signature.hasComment())
}
