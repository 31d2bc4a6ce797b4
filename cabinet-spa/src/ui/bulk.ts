/** Something that can be done to several rows of a list at once; each row is asked for by itself and has its own result. */
export interface BulkAction<T> {
  /** On the button: "Issue". */
  label: string
  /** What will happen, line by line; said before it does. */
  consequences?: string[]
  /** The label of the reason that is asked for, and given to `run`. */
  reason?: string
  danger?: boolean
  can: (row: T) => boolean
  /** @throws Problem as every call; the row's result says why */
  run: (row: T, reason: string) => Promise<void>
}

export interface Bulk<T> {
  /** What a person calls the row. */
  name: (row: T) => string
  actions: BulkAction<T>[]
  /** Of the feature's texts, where its problems are put in words. */
  namespace: string
}
