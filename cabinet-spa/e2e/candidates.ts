import { mailedToken, Person, raw, solve, type Json } from './support'

/** An application from the public form, its e-mail confirmed. Returns its id. */
export async function apply(vacancyId: string, name: string, email: string): Promise<string> {
  const proofOfWork = solve(await raw('GET', '/api/testing/challenges'))
  await raw('POST', '/api/testing/applications', {
    vacancyId,
    name,
    email,
    phone: '+79990000003',
    language: 'ru',
    consentVersion: '2026-11',
    proofOfWork,
  })
  const token = await mailedToken(email, '/applications/confirm')
  return (await raw('POST', '/api/testing/application-confirmations', { token })).applicationId
}

/** Follows the one-time link with a new account and hands in the only test. Returns the id of the attempt. */
export async function takeTest(
  name: string,
  email: string,
  answer: (question: Json) => Json,
): Promise<string> {
  const person = await Person.register(name, email)
  const invitation = await mailedToken(email, '/tests/accept')
  const { attempts } = await person.post(`/api/testing/invitations/${invitation}/acceptance`)
  const { id } = attempts[0]
  const sheet = await person.post(`/api/testing/attempts/${id}/start`)
  for (const question of sheet.questions) {
    await person.put(`/api/testing/attempts/${id}/answers/${question.id}`, answer(question))
  }
  await person.post(`/api/testing/attempts/${id}/submission`)
  return id
}
