import { expect, test } from 'vitest'
import { csv } from './csv'

test('a cell with a comma, a quote or a line break is quoted', () => {
  expect(csv([['a,b', 'say "hi"', 'two\nlines', 'plain']])).toBe('"a,b","say ""hi""","two\nlines",plain')
})

test('what a spreadsheet would compute is text', () => {
  expect(csv([['=1+1', '@cmd', '-5', '+79990000001']])).toBe("'=1+1,'@cmd,-5,+79990000001")
})
