/** Without what stands in the address for the page itself. */
export function without(
  asked: Record<string, string | number>,
  ...names: string[]
): Record<string, string | number> {
  return Object.fromEntries(Object.entries(asked).filter(([name]) => !names.includes(name)))
}
