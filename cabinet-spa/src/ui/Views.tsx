import { Button, CloseButton, Group } from '@mantine/core'
import { IconBookmarkPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { ListState } from './list'
import { useCommon } from './texts'
import { same, useViews, type View } from './views'

/** Needed now and then: its dialog is not loaded with the list. */
const NameView = lazy(() => import('./NameView'))

/**
 * Ways of looking at a list: ready-made ones, and those that somebody has named. Pressing the one that is shown goes
 * back to the list as it is opened.
 *
 * @param name of the list, under which its views are kept
 */
export function Views({ name, list, ready = [] }: { name: string; list: ListState; ready?: View[] }) {
  const t = useCommon()
  const { views, save, remove } = useViews(name)
  const [naming, setNaming] = useState(false)
  const known = [...ready, ...views].some((view) => same(view.filters, list.view))
  const touched = !same(list.view, list.first)
  if (ready.length === 0 && views.length === 0 && !touched) return null

  const button = (view: View) => {
    const chosen = same(view.filters, list.view)
    return (
      <Button
        key={view.name}
        size="compact-md"
        fz="sm"
        h={{ base: 40, md: 32 }}
        variant={chosen ? 'filled' : 'default'}
        radius="xl"
        aria-pressed={chosen}
        onClick={() => list.look(chosen ? list.first : view.filters)}
      >
        {view.name}
      </Button>
    )
  }

  return (
    <Group gap={6} role="group" aria-label={t('views')}>
      {ready.map(button)}
      {views.map((view) => (
        <Group key={view.name} gap={0} wrap="nowrap">
          {button(view)}
          <CloseButton
            size="sm"
            aria-label={t('views.remove', { name: view.name })}
            onClick={() => remove(view.name)}
          />
        </Group>
      ))}
      {touched && !known && (
        <Button
          size="compact-md"
          fz="sm"
          h={{ base: 40, md: 32 }}
          variant="subtle"
          leftSection={<IconBookmarkPlus size={16} aria-hidden />}
          onClick={() => setNaming(true)}
        >
          {t('views.save')}
        </Button>
      )}
      {naming && (
        <Suspense>
          <NameView
            onClose={() => setNaming(false)}
            onName={(title) => save({ name: title, filters: list.view })}
          />
        </Suspense>
      )}
    </Group>
  )
}
