import {
  Button,
  Drawer,
  Group,
  NumberInput,
  Stack,
  Switch,
  Textarea,
  TextInput,
  UnstyledButton,
} from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import * as z from 'zod/mini'
import { $api, api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import { inLanguage } from '@/features/order'
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
import { asked, useSetsById, type Vacancy } from './data'
import { Chip, Filter, SetPicker } from './pieces'
import { useHiringTexts } from './texts'

export default function VacanciesPage() {
  const t = useHiringTexts()
  const list = useList()
  const query = $api.useQuery('get', '/api/testing/vacancies/all', { params: asked(list.asked) })
  const sets = useSetsById((query.data?.items ?? []).map(({ testSetId }) => testSetId))
  const [editing, setEditing] = useState<Vacancy | 'new' | null>(null)
  const columns: Column<Vacancy>[] = [
    {
      id: 'title',
      header: t('vacancy'),
      cell: (row) => <EditLink onClick={() => setEditing(row)}>{inLanguage(row.title)}</EditLink>,
      sort: 'titleRu',
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) => <Chip text={row.open ? t('open') : t('closed')} color={row.open ? 'forest' : 'gray'} />,
      sort: 'open',
    },
    {
      id: 'set',
      header: t('testSet'),
      cell: (row) => (row.testSetId == null ? t('noSet') : (sets.get(row.testSetId)?.name ?? '…')),
    },
    {
      id: 'reapply',
      header: t('reapply'),
      cell: (row) => (row.reapplyAfterDays == null ? t('usual') : t('days', { count: row.reapplyAfterDays })),
    },
  ]
  const make = <Button onClick={() => setEditing('new')}>{t('vacancyNew')}</Button>
  const filtered = Object.keys(list.filters).length > 0
  return (
    <Page title={t('vacancies')} actions={make}>
      <Group gap="sm">
        <SearchInput list={list} label={t('vacanciesSearch')} />
        <Filter
          list={list}
          name="open"
          label={t('openFilter')}
          data={[
            { value: 'true', label: t('open') },
            { value: 'false', label: t('closed') },
          ]}
        />
      </Group>
      <DataTable
        label={t('vacancies')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(row) => row.id}
        empty={
          filtered ? undefined : (
            <Empty title={t('vacanciesEmpty')} text={t('vacanciesEmptyText')} action={make} />
          )
        }
      />
      {editing !== null && <Editor vacancy={editing} onClose={() => setEditing(null)} />}
    </Page>
  )
}

/** Opens what a row is about beside the list. */
export function EditLink({ onClick, children }: { onClick: () => void; children: React.ReactNode }) {
  return (
    <UnstyledButton
      onClick={onClick}
      c="var(--mantine-color-anchor)"
      fw={550}
      fz="inherit"
      mih={32}
      ta="left"
    >
      {children}
    </UnstyledButton>
  )
}

interface Values {
  title: { ru: string; en: string }
  description: { ru: string; en: string }
  testSetId: string | null
  reapplyAfterDays: number | string
  open: boolean
}

function Editor({ vacancy, onClose }: { vacancy: Vacancy | 'new'; onClose: () => void }) {
  const t = useHiringTexts()
  const common = useCommon()
  const queries = useQueryClient()
  const show = useShowProblem('hiring')
  const key = useIdempotencyKey()
  const kept = vacancy === 'new' ? null : vacancy
  const both = (most: number) => {
    const text = z
      .string()
      .check(z.trim(), z.minLength(1, common('required')), z.maxLength(most, common('tooLong')))
    return z.object({ ru: text, en: text })
  }
  const draft = useDraftForm<Values>(`vacancy-${kept?.id ?? 'new'}`, {
    defaultValues: {
      title: { ru: kept?.title.ru ?? '', en: kept?.title.en ?? '' },
      description: { ru: kept?.description.ru ?? '', en: kept?.description.en ?? '' },
      testSetId: kept?.testSetId ?? null,
      reapplyAfterDays: kept?.reapplyAfterDays ?? '',
      open: kept?.open ?? true,
    },
    resolver: zodResolver(
      z.object({
        title: both(200),
        description: both(4000),
        testSetId: z.nullable(z.string()),
        reapplyAfterDays: z.union([z.string(), z.number()]),
        open: z.boolean(),
      }),
    ),
  })
  const { form } = draft
  const { errors } = form.formState
  async function save(values: Values) {
    const { reapplyAfterDays, ...rest } = values
    const body = { ...rest, reapplyAfterDays: reapplyAfterDays === '' ? null : Number(reapplyAfterDays) }
    try {
      if (kept === null) {
        await api.POST('/api/testing/vacancies', {
          params: { header: { 'Idempotency-Key': key.of(body) } },
          body,
        })
        key.forget()
      } else {
        await api.PUT('/api/testing/vacancies/{id}', { params: { path: { id: kept.id } }, body })
      }
      draft.forget()
      notifications.show({ message: t('vacancySaved') })
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
      title={kept === null ? t('vacancyNew') : t('vacancyEdit')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
        <Stack>
          <Restored draft={draft} />
          <TextInput
            label={t('titleRu')}
            required
            maxLength={200}
            data-autofocus
            error={errors.title?.ru?.message}
            {...form.register('title.ru')}
          />
          <TextInput
            label={t('titleEn')}
            required
            maxLength={200}
            error={errors.title?.en?.message}
            {...form.register('title.en')}
          />
          <Textarea
            label={t('descriptionRu')}
            required
            autosize
            minRows={3}
            maxRows={10}
            maxLength={4000}
            error={errors.description?.ru?.message}
            {...form.register('description.ru')}
          />
          <Textarea
            label={t('descriptionEn')}
            required
            autosize
            minRows={3}
            maxRows={10}
            maxLength={4000}
            error={errors.description?.en?.message}
            {...form.register('description.en')}
          />
          <Controller
            control={form.control}
            name="testSetId"
            render={({ field, fieldState }) => (
              <SetPicker
                label={t('vacancySet')}
                description={t('vacancySetHint')}
                value={field.value}
                onChange={field.onChange}
                error={fieldState.error?.message}
              />
            )}
          />
          <Controller
            control={form.control}
            name="reapplyAfterDays"
            render={({ field, fieldState }) => (
              <NumberInput
                label={t('reapplyDays')}
                description={t('reapplyDaysHint')}
                min={0}
                max={3650}
                allowDecimal={false}
                value={field.value}
                onChange={field.onChange}
                error={fieldState.error?.message}
              />
            )}
          />
          <Controller
            control={form.control}
            name="open"
            render={({ field }) => (
              <Switch
                label={t('openLabel')}
                checked={field.value}
                onChange={(event) => field.onChange(event.currentTarget.checked)}
              />
            )}
          />
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
