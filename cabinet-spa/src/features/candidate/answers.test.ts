import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '@/api/problems'
import { Answers, isAnswered, readNumber, type Answer, type Unsaved } from './answers'

class Memory implements Unsaved {
  constructor(public kept: Record<string, Answer> = {}) {}
  read = () => this.kept
  write = (answers: Record<string, Answer>) => void (this.kept = answers)
}

describe('answers of an attempt', () => {
  const offline = new TypeError('Failed to fetch')
  let sent: [string, Answer][]
  let failing: unknown
  let over: () => void
  let memory: Memory
  const put = (question: string, answer: Answer) => {
    if (failing !== null) return Promise.reject(failing as Error)
    sent.push([question, answer])
    return Promise.resolve()
  }
  const answers = (given: Record<string, Answer | undefined> = { one: undefined, two: undefined }) =>
    new Answers(given, put, memory, over)

  beforeEach(() => {
    vi.useFakeTimers()
    sent = []
    failing = null
    over = vi.fn()
    memory = new Memory()
  })
  afterEach(() => vi.useRealTimers())

  it('are saved as they are given', async () => {
    const kept = answers()

    kept.give('one', { choices: [1] })
    expect(kept.state('one')).toBe('saving')
    await vi.runAllTimersAsync()

    expect(sent).toEqual([['one', { choices: [1] }]])
    expect(kept.state('one')).toBe('saved')
    expect(memory.kept).toEqual({})
  })

  it('wait until typing pauses', async () => {
    const kept = answers()

    kept.give('one', { text: 'к' }, 700)
    await vi.advanceTimersByTimeAsync(400)
    kept.give('one', { text: 'кот' }, 700)
    await vi.advanceTimersByTimeAsync(400)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(400)

    expect(sent).toEqual([['one', { text: 'кот' }]])
  })

  it('are kept without a connection, outlive a reload, and are sent by themselves', async () => {
    failing = offline
    const kept = answers()
    kept.give('one', { number: 42 })
    await vi.advanceTimersByTimeAsync(0)
    expect(kept.state('one')).toBe('waiting')
    expect(memory.kept).toEqual({ one: { number: 42 } })

    const again = answers({ one: { number: 41 }, two: undefined })
    expect(again.answer('one')).toEqual({ number: 42 })
    failing = null
    await vi.advanceTimersByTimeAsync(0)

    expect(sent).toEqual([['one', { number: 42 }]])
    expect(again.state('one')).toBe('saved')
  })

  it('that were changed on the way are sent once more', async () => {
    let release = () => {}
    const slow = (question: string, answer: Answer) => {
      sent.push([question, answer])
      return sent.length === 1 ? new Promise<void>((resolve) => (release = resolve)) : Promise.resolve()
    }
    const kept = new Answers({ one: undefined }, slow, memory, over)

    kept.give('one', { choices: [0] })
    await vi.advanceTimersByTimeAsync(0)
    kept.give('one', { choices: [1] })
    release()
    await vi.runAllTimersAsync()

    expect(sent.map(([, answer]) => answer.choices)).toEqual([[0], [1]])
    expect(kept.state('one')).toBe('saved')
  })

  it('say before handing in whether all of them have arrived', async () => {
    const kept = answers()
    kept.give('one', { text: 'да' }, 700)
    expect(await kept.flush()).toBe(true)

    failing = offline
    kept.give('two', { text: 'нет' }, 700)
    expect(await kept.flush()).toBe(false)
  })

  it('end when the service takes no more', async () => {
    failing = new Problem(409, 'time_over')
    const kept = answers()

    kept.give('one', { choices: [0] })
    await vi.advanceTimersByTimeAsync(0)

    expect(over).toHaveBeenCalledOnce()
    expect(kept.state('one')).toBe('refused')
  })

  it('that are refused do not hold the others up', async () => {
    const kept = answers()
    failing = new Problem(400, 'invalid_input')
    kept.give('one', { text: 'x' })
    await vi.advanceTimersByTimeAsync(0)
    failing = null
    kept.give('two', { text: 'y' })
    await vi.advanceTimersByTimeAsync(0)

    expect(kept.state('one')).toBe('refused')
    expect(kept.state('two')).toBe('saved')
  })
})

describe('what counts as an answer', () => {
  it.each<[Answer | null | undefined, boolean]>([
    [null, false],
    [undefined, false],
    [{ choices: [] }, false],
    [{ choices: [0] }, true],
    [{ number: 0 }, true],
    [{ text: '  ' }, false],
    [{ text: 'да' }, true],
    [{ choices: null, number: null, text: 'да' }, true],
  ])('%j: %s', (answer, expected) => expect(isAnswered(answer)).toBe(expected))

  it.each<[string, number | null]>([
    ['42', 42],
    [' 1 234,5 ', 1234.5],
    ['-0.25', -0.25],
    ['−3', -3],
    ['', null],
    ['сорок', null],
    ['1e5', null],
    ['1.1234567', null],
    ['1234567890123', null],
  ])('the number %j is %s', (text, expected) => expect(readNumber(text)).toBe(expected))
})
