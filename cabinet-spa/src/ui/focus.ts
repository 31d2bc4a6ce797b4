import { useEffect, useState } from 'react'

/** A dialog that is mounted open gives the focus back to what had it, once it is gone and nothing else has taken it. */
export function useFocusBack(opened = true): void {
  const [opener] = useState(() => (opened ? document.activeElement : null))
  useEffect(
    () => () => {
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus()
    },
    [opener],
  )
}
