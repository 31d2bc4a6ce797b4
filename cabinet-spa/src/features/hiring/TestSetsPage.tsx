import { Button, Drawer, Group, Stack, Switch, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import {
  type Column,
  DataTable,
  Empty,
  Page,
  Restored,
  SearchInput,
  useCommon,
  useDraftForm,
  useList,
  useShowProblem,
} from '@/ui'
import { refreshApplications } from './ApplicationsPage'
import { asked, useTestsById, type TestSet } from './data'
import { InUse, TestsPicker } from './pieces'
import { useHiringTexts } from './texts'
import { EditLink } from './VacanciesPage'

export default function TestSetsPage() {
  const t = useHiringTexts()
  const list = useList()
  const query = $api.useQuery('get', '/api/testing/test-sets', { params: asked(list.asked) })
  const tests = useTestsById((query.data?.items ?? []).flatMap(({ testIds }) => testIds))
  const [editing, setEditing] = useState<TestSet | 'new' | null>(null)
  const columns: Column<TestSet>[] = [
    {
      id: 'name',
      header: t('testSet'),
      cell: (row) => <EditLink onClick={() => setEditing(row)}>{row.name}</EditLink>,
      sort: 'name',
    },
    {
      id: 'tests',
      header: t('setTests'),
      cell: (row) => (
        <Stack gap={2}>
          {row.testIds.map((id) => (
            <Text key={id} size="sm">
              {tests.get(id)?.name ?? '…'}
            </Text>
          ))}
        </Stack>
      ),
    },
    {
      id: 'for',
      header: t('setFor'),
      cell: (row) => (row.applicationId == null ? t('setForAll') : t('setForOne')),
    },
    { id: 'active', header: t('state'), cell: (row) => <InUse active={row.active} />, sort: 'active' },
  ]
  const make = <Button onClick={() => setEditing('new')}>{t('setNew')}</Button>
  return (
    <Page title={t('testSets')} actions={make}>
      <Group gap="sm">
        <SearchInput list={list} name="name" label={t('setsSearch')} />
      </Group>
      <DataTable
        label={t('testSets')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        empty={
          list.filters['name'] === undefined ? (
            <Empty title={t('setsEmpty')} text={t('setsEmptyText')} action={make} />
          ) : undefined
        }
      />
      {editing !== null && <Editor set={editing} onClose={() => setEditing(null)} />}
    </Page>
  )
}

interface Values {
  name: string
  testIds: string[]
  active: boolean
}

function Editor({ set, onClose }: { set: TestSet | 'new'; onClose: () => void }) {
  const t = useHiringTexts()
  const common = useCommon()
  const queries = useQueryClient()
  const show = useShowProblem('hiring')
  const key = useIdempotencyKey()
  const kept = set === 'new' ? null : set
  const draft = useDraftForm<Values>(`test-set-${kept?.id ?? 'new'}`, {
    defaultValues: { name: kept?.name ?? '', testIds: kept?.testIds ?? [], active: kept?.active ?? true },
  })
  const { form } = draft
  async function save({ name, testIds, active }: Values) {
    try {
      if (kept === null) {
        const body = { name: name.trim(), testIds }
        await api.POST('/api/testing/test-sets', {
          params: { header: { 'Idempotency-Key': key.of(body) } },
          body,
        })
        key.forget()
      } else {
        await api.PUT('/api/testing/test-sets/{id}', {
          params: { path: { id: kept.id } },
          body: { name: name.trim(), testIds, active },
        })
      }
      draft.forget()
      notifications.show({ message: t('setSaved') })
      await refreshApplications(queries)
      onClose()
    } catch (error) {
      show(error, form)
    }
  }
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={kept === null ? t('setNew') : t('setEdit')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
        <Stack>
          <Restored draft={draft} />
          <TextInput
            label={t('name')}
            required
            maxLength={200}
            data-autofocus
            error={form.formState.errors.name?.message}
            {...form.register('name', { validate: (value) => value.trim() !== '' || common('required') })}
          />
          <Controller
            control={form.control}
            name="testIds"
            rules={{ validate: (value) => value.length > 0 || common('required') }}
            render={({ field, fieldState }) => (
              <TestsPicker value={field.value} onChange={field.onChange} error={fieldState.error?.message} />
            )}
          />
          {kept !== null && (
            <Controller
              control={form.control}
              name="active"
              render={({ field }) => (
                <Switch
                  label={t('setInUse')}
                  checked={field.value}
                  onChange={(event) => field.onChange(event.currentTarget.checked)}
                />
              )}
            />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={form.formState.isSubmitting}>
              {common('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  )
}
