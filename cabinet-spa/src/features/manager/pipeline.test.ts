import { expect, test } from 'vitest'
import { changes, moved, type Stage } from './pipeline'

const stage = (step: string, weight = 1, on = true): Stage => ({ step, kind: 'SCORE', weight, on })
const before = [stage('a'), stage('b'), stage('c')]

test('nothing changed is no change', () => {
  expect(changes(before, [...before])).toEqual([])
})

test('a weight, a switch and another order are told apart', () => {
  expect(changes(before, [stage('b', 1, false), stage('a', 2.5), stage('c')])).toEqual([
    { kind: 'off', step: 'b' },
    { kind: 'weight', step: 'a', from: 1, to: 2.5 },
    { kind: 'order' },
  ])
})

test('a step that came or went does not change the order of the others', () => {
  expect(changes(before, [stage('d'), stage('a'), stage('c')])).toEqual([
    { kind: 'added', step: 'd' },
    { kind: 'removed', step: 'b' },
  ])
})

test('a step moves by one place and stays at the ends', () => {
  expect(moved(before, 0, 1).map(({ step }) => step)).toEqual(['b', 'a', 'c'])
  expect(moved(before, 0, -1).map(({ step }) => step)).toEqual(['a', 'b', 'c'])
  expect(moved(before, 2, 1).map(({ step }) => step)).toEqual(['a', 'b', 'c'])
})
