import type { ComponentProps, MouseEvent } from 'react'

/**
 * What every button of the cabinet is underneath. While it shows that it is loading it cannot be used, but is not switched
 * off: that would throw the focus to the top of the page, and whoever works with the keyboard or hears the page read would
 * have to find the place again.
 */
export function SteadyButton({
  type = 'button',
  ...props
}: ComponentProps<'button'> & { 'data-loading'?: unknown }) {
  if (!props['data-loading']) return <button type={type} {...props} />
  return <button type={type} {...props} disabled={false} aria-disabled aria-busy onClick={nothing} />
}

/** Not even the form that it submits. */
function nothing(event: MouseEvent) {
  event.preventDefault()
}
