const PREFIX = 'artel.order-draft.'

/** What has been typed into the request; it outlives a reload and is gone once the order is made. */
export interface Draft {
  typeId: string
  description: string
  place: { city: string; street: string; house: string; flat: string; entryNotes: string }
  startsAt: string
  contact: { name: string; phone: string }
  photos: string[]
}

export const EMPTY: Draft = {
  typeId: '',
  description: '',
  place: { city: '', street: '', house: '', flat: '', entryNotes: '' },
  startsAt: '',
  contact: { name: '', phone: '' },
  photos: [],
}

export const drafts = {
  /** What is there, whichever version of the cabinet kept it. */
  read(accountId: string): Draft | null {
    try {
      const kept = JSON.parse(localStorage.getItem(PREFIX + accountId) ?? 'null') as Partial<Draft> | null
      if (kept === null || typeof kept !== 'object') return null
      return {
        ...EMPTY,
        ...kept,
        place: { ...EMPTY.place, ...kept.place },
        contact: { ...EMPTY.contact, ...kept.contact },
        photos: Array.isArray(kept.photos) ? kept.photos : [],
      }
    } catch {
      return null
    }
  },
  keep(accountId: string, draft: Draft) {
    try {
      localStorage.setItem(PREFIX + accountId, JSON.stringify(draft))
    } catch {
      // A browser without room for it still orders.
    }
  },
  forget(accountId: string) {
    localStorage.removeItem(PREFIX + accountId)
  },
}
