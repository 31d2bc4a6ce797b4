interface Challenge {
  algorithm: string
  challenge: string
  maxnumber: number
  salt: string
  signature: string
}

const AT_ONCE = 500

async function sha256(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Searches the number that the challenge of a public form hides (ALTCHA); some tens of thousands of hashes.
 *
 * @returns what the form sends as `proofOfWork`
 */
export async function solve(challenge: Challenge): Promise<string> {
  for (let first = 0; first <= challenge.maxnumber; first += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, index) => first + index)
    const hashes = await Promise.all(numbers.map((number) => sha256(challenge.salt + number)))
    const found = hashes.indexOf(challenge.challenge)
    if (found >= 0) {
      const { algorithm, salt, signature } = challenge
      const solution = { algorithm, challenge: challenge.challenge, number: first + found, salt, signature }
      return btoa(JSON.stringify(solution))
    }
  }
  throw new Error('the challenge has no solution')
}
