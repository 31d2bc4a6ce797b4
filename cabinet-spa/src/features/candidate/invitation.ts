/** An invitation that was opened by somebody who still has to sign in or register. */
const NAME = 'artel.invitation'

export const pendingInvitation = {
  get: () => localStorage.getItem(NAME),
  keep: (token: string) => localStorage.setItem(NAME, token),
  forget: () => localStorage.removeItem(NAME),
}
