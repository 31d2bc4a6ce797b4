const E164 = /^\+[1-9][0-9]{6,14}$/

/**
 * A number as people type it, as services keep it (E.164): spaces, brackets and dashes go, «8 912…» and «912…» of a
 * Russian number become +7. What is no number stays as it was typed, for {@link isPhone} to refuse.
 */
export function normalPhone(typed: string): string {
  const bare = typed.replace(/[\s()\u2010-\u2015.-]/g, '')
  if (/^8[0-9]{10}$/.test(bare)) return `+7${bare.slice(1)}`
  if (/^9[0-9]{9}$/.test(bare)) return `+7${bare}`
  if (/^00[1-9]/.test(bare)) return `+${bare.slice(2)}`
  if (/^7[0-9]{10}$/.test(bare)) return `+${bare}`
  return bare
}

export function isPhone(typed: string): boolean {
  return E164.test(normalPhone(typed))
}

/** +7 912 345-67-89; other countries' numbers stand as they are kept. */
export function shownPhone(phone: string): string {
  const russian = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(phone)
  return russian === null ? phone : `+7 ${russian[1]} ${russian[2]}-${russian[3]}-${russian[4]}`
}
