import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from './FormDialog'
import { useCommon } from './texts'

/** Asks what a view of a list is to be called. */
export default function NameView({
  onName,
  onClose,
}: {
  onName: (name: string) => void
  onClose: () => void
}) {
  const t = useCommon()
  const [name, setName] = useState('')
  return (
    <FormDialog
      title={t('views.save')}
      confirm={t('save')}
      busy={false}
      onClose={onClose}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim() === '') return
        onName(name.trim())
        onClose()
      }}
    >
      <TextInput
        label={t('views.name')}
        description={t('views.hint')}
        value={name}
        maxLength={40}
        required
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
