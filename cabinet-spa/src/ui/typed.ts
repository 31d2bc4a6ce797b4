import { useState } from 'react'

/**
 * A text while it is typed. What it stands for may change by itself ("back", another language); the text follows then,
 * and stays as it was typed otherwise.
 *
 * @returns the text, and what takes a typed one together with what has been made of it, if anything
 */
export function useTyped(outside: string): [string, (typed: string, sent?: string) => void] {
  const [text, setText] = useState(outside)
  const [lastSent, setLastSent] = useState(outside)
  const [seen, setSeen] = useState(outside)
  if (outside !== seen) {
    setSeen(outside)
    if (outside !== lastSent) {
      setLastSent(outside)
      setText(outside)
    }
  }
  return [
    text,
    (typed, sent) => {
      setText(typed)
      if (sent !== undefined) setLastSent(sent)
    },
  ]
}
