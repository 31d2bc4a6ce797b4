import {
  ActionIcon,
  Alert,
  Anchor,
  Box,
  Button,
  Drawer,
  Group,
  NumberInput,
  SegmentedControl,
  Stack,
  Text,
  UnstyledButton,
} from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { zodResolver } from '@hookform/resolvers/zod'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { IconAlertTriangle, IconCircleCheck, IconPlus, IconTrash } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { Controller, useFieldArray, useWatch } from 'react-hook-form'
import * as z from 'zod/mini'
import { $api, api } from '@/api/client'
import type { Store } from '@/api/types'
import { useOrderTypes } from '@/features/order'
import { languages } from '@/i18n'
import {
  Confirm,
  Empty,
  Page,
  QueryState,
  Restored,
  SearchInput,
  Skeletons,
  useCommon,
  useDraftForm,
  useList,
  useShowProblem,
} from '@/ui'
import { ItemPicker, type PickedItem } from './ItemPicker'
import { picked, unitOf, type OrderType } from './pieces'
import { useStoreTexts } from './texts'

/** Types of work are some dozens: all of them are loaded, and searched here. */
export default function DefinitionsPage() {
  const t = useStoreTexts()
  const common = useCommon()
  const list = useList()
  const query = useOrderTypes()
  const wanted = list.filters['kit'] ?? 'all'
  const words = (list.filters['search'] ?? '').toLowerCase()
  const open = query.data?.find(({ id }) => id === list.filters['type'])

  return (
    <Page title={t('definitions')} subtitle={t('definitionsHint')}>
      <Stack gap="md">
        <Group>
          <SearchInput list={list} label={t('searchTypes')} />
          <SegmentedControl
            aria-label={t('filter')}
            value={wanted}
            onChange={(kit) => list.set({ kit: kit === 'all' ? undefined : kit })}
            data={(['all', 'undefined', 'defined'] as const).map((value) => ({
              value,
              label: t(`filter.${value}`),
            }))}
          />
        </Group>
        <QueryState query={query} skeleton={<Skeletons rows={6} />}>
          {(types) => {
            const shown = types
              .filter(({ name }) => `${name.ru} ${name.en}`.toLowerCase().includes(words))
              .filter(({ kitDefined }) => wanted === 'all' || kitDefined === (wanted === 'defined'))
              // What keeps a type from being offered comes first.
              .sort((one, other) => rank(one) - rank(other) || nameIn(one).localeCompare(nameIn(other)))
            if (types.length === 0) {
              return <Empty title={t('definitionsEmpty')} text={t('definitionsEmptyText')} />
            }
            if (shown.length === 0) return <Empty title={common('nothing')} text={common('nothingHint')} />
            return (
              <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
                {shown.map((type) => (
                  <li key={type.id}>
                    <TypeRow type={type} onOpen={() => list.set({ type: type.id })} />
                  </li>
                ))}
              </Stack>
            )
          }}
        </QueryState>
      </Stack>
      <Drawer
        opened={open !== undefined}
        onClose={() => list.set({ type: undefined })}
        position="right"
        size="lg"
        title={open === undefined ? '' : t('definitionOf', { type: nameIn(open) })}
        closeButtonProps={{ 'aria-label': common('close'), size: 'lg' }}
      >
        {open !== undefined && (
          <Definition key={open.id} type={open} onDone={() => list.set({ type: undefined })} />
        )}
      </Drawer>
    </Page>
  )
}

function nameIn(type: OrderType): string {
  return type.name[languages.current()]
}

function rank(type: OrderType): number {
  if (!type.active) return 2
  return type.kitDefined ? 1 : 0
}

function TypeRow({ type, onOpen }: { type: OrderType; onOpen: () => void }) {
  const t = useStoreTexts()
  const Icon = type.kitDefined ? IconCircleCheck : IconAlertTriangle
  return (
    <UnstyledButton className="surface" p="md" w="100%" onClick={onOpen} component="button">
      <Group justify="space-between" gap="xs">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {nameIn(type)}
        </Text>
        <Group gap={6} wrap="nowrap">
          <Icon
            size={18}
            aria-hidden
            color={type.kitDefined ? 'var(--mantine-color-forest-6)' : 'var(--mantine-color-orange-7)'}
          />
          <Text size="sm">
            {t(type.kitDefined ? 'defined.yes' : 'defined.no')},{' '}
            {!type.active ? t('archived') : t(type.kitDefined ? 'offered' : 'notOffered')}
          </Text>
        </Group>
      </Group>
    </UnstyledButton>
  )
}

/** A version of a definition, with the names of its items. */
interface Contents {
  version: number
  lines: Line[]
}

/** Waits for the definition and for the names of its items, then gives them to the editor. */
function Definition({ type, onDone }: { type: OrderType; onDone: () => void }) {
  const query = $api.useQuery(
    'get',
    '/api/store/kit-definitions/{typeId}',
    { params: { path: { typeId: type.id } } },
    { staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false },
  )
  const items = useQueries({
    queries: (query.data?.lines ?? []).map(({ itemId }) =>
      $api.queryOptions('get', '/api/store/items/{id}', { params: { path: { id: itemId } } }),
    ),
  })
  const latest = contents(
    query.data,
    items.map(({ data }) => data),
  )
  // The editor keeps the version it was begun from, though another may arrive while somebody types.
  const [begun, setBegun] = useState(latest)
  if (begun === undefined) {
    if (latest !== undefined) setBegun(latest)
    const failed = items.find(({ isError }) => isError)
    return <QueryState<unknown> query={failed ?? query}>{() => <Skeletons />}</QueryState>
  }
  return (
    <Editor
      key={begun.version}
      type={type}
      begun={begun}
      newer={latest?.version === begun.version ? undefined : latest}
      onLoad={setBegun}
      onDone={onDone}
    />
  )
}

function contents(
  definition: Store['DefinitionView'] | undefined,
  items: (Store['ItemView'] | undefined)[],
): Contents | undefined {
  if (definition === undefined || items.includes(undefined)) return undefined
  const lines = definition.lines.map(({ quantity }, index) => {
    const { id: itemId, nameRu, nameEn, unit } = items[index]!
    return { itemId, nameRu, nameEn, unit, quantity }
  })
  return { version: definition.version, lines }
}

interface Line extends PickedItem {
  quantity: number | ''
}

const EMPTY: Line = { itemId: '', nameRu: '', nameEn: '', unit: '', quantity: 1 }

/** What a definition says, whatever the lines are called. */
function meaning(lines: Line[]): string {
  return JSON.stringify(
    lines.filter(({ itemId }) => itemId !== '').map((line) => [line.itemId, line.quantity]),
  )
}

/** @param newer the version that somebody else has saved since this one was begun */
function Editor({
  type,
  begun: { version, lines: defined },
  newer,
  onLoad,
  onDone,
}: {
  type: OrderType
  begun: Contents
  newer: Contents | undefined
  onLoad: (newer: Contents) => void
  onDone: () => void
}) {
  const t = useStoreTexts()
  const common = useCommon()
  const show = useShowProblem('store')
  const queries = useQueryClient()
  const [emptying, setEmptying] = useState(false)
  const schema = useMemo(
    () =>
      z.object({
        lines: z.array(
          z.object({
            itemId: z.string().check(z.minLength(1, t('pickItem'))),
            nameRu: z.string(),
            nameEn: z.string(),
            unit: z.string(),
            quantity: z
              .number(t('number'))
              .check(z.int(t('number')), z.gte(1, t('atLeastOne')), z.lte(10_000, common('field.range'))),
          }),
        ),
      }),
    [common, t],
  )
  // A draft belongs to the version it was begun from.
  const draft = useDraftForm<{ lines: Line[] }>(`store.definition.${type.id}.${version}`, {
    defaultValues: { lines: defined.length === 0 ? [EMPTY] : defined },
    resolver: zodResolver(schema) as never,
  })
  const { form, forget } = draft
  const lines = useFieldArray({ control: form.control, name: 'lines' })
  const now = useWatch({ control: form.control, name: 'lines' })
  const changed = meaning(now) !== meaning(defined)
  useEffect(() => {
    if (newer !== undefined && !changed) onLoad(newer)
  }, [newer, changed, onLoad])

  async function define(typed: Line[]) {
    try {
      await api.PUT('/api/store/kit-definitions/{typeId}', {
        params: { path: { typeId: type.id } },
        body: { lines: typed.map(({ itemId, quantity }) => ({ itemId, quantity: Number(quantity) })) },
      })
    } catch (error) {
      show(error, form)
      return
    }
    forget()
    notifications.show({ message: t('definitionSaved') })
    void queries.invalidateQueries()
    onDone()
  }

  async function save({ lines: typed }: { lines: Line[] }) {
    if (typed.length === 0) setEmptying(true)
    else await define(typed)
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
      <Stack>
        <Text size="sm" c="dimmed">
          {version === 0 ? t('definitionFirst') : t('definitionVersion', { version })}
        </Text>
        <Restored draft={draft} />
        {newer !== undefined && changed && !form.formState.isSubmitting && (
          <Alert color="orange" role="status">
            <Text size="sm">{t('definitionNewer', { version: newer.version })}</Text>
            <Anchor
              component="button"
              type="button"
              size="sm"
              py={4}
              onClick={() => {
                forget()
                onLoad(newer)
              }}
            >
              {t('definitionLoad', { version: newer.version })}
            </Anchor>
          </Alert>
        )}
        <Alert color="gray" variant="light">
          {t('acceptanceForm')}
        </Alert>
        {lines.fields.map((field, index) => {
          const line = now[index] ?? EMPTY
          const errors = form.formState.errors.lines?.[index]
          return (
            <Group key={field.id} align="flex-start" gap="xs" wrap="nowrap">
              <Box style={{ flex: 1, minWidth: 0 }}>
                <ItemPicker
                  label={t('item')}
                  hideLabel={index > 0}
                  inUseOnly
                  value={line.itemId === '' ? null : line}
                  error={errors?.itemId?.message}
                  onPick={(item) => {
                    form.clearErrors(`lines.${index}.itemId`)
                    form.setValue(`lines.${index}`, {
                      ...EMPTY,
                      ...(item === null ? {} : picked(item)),
                      quantity: line.quantity,
                    })
                  }}
                />
              </Box>
              <Controller
                control={form.control}
                name={`lines.${index}.quantity`}
                render={({ field: input, fieldState }) => (
                  <NumberInput
                    {...(index > 0 ? { 'aria-label': t('quantity') } : { label: t('quantity') })}
                    w={{ base: 96, sm: 130 }}
                    min={1}
                    max={10_000}
                    allowDecimal={false}
                    allowNegative={false}
                    clampBehavior="none"
                    inputMode="numeric"
                    suffix={line.unit === '' ? '' : ` ${unitOf(line.unit)}`}
                    value={input.value}
                    onChange={input.onChange}
                    onBlur={input.onBlur}
                    error={fieldState.error?.message}
                  />
                )}
              />
              <ActionIcon
                variant="subtle"
                color="gray"
                size={40}
                mt={index > 0 ? 0 : 22}
                aria-label={t('removeLine', { n: index + 1 })}
                onClick={() => lines.remove(index)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
          )
        })}
        <Button
          variant="light"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => lines.append(EMPTY)}
          disabled={lines.fields.length >= 100}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('addLine')}
        </Button>
        <SaveRow busy={form.formState.isSubmitting} nothing={lines.fields.length === 0 && version === 0} />
      </Stack>
      <Confirm
        opened={emptying}
        onClose={() => setEmptying(false)}
        title={t('definitionEmptyTitle')}
        confirm={t('definitionEmptyConfirm')}
        danger
        onConfirm={() => void define([])}
      >
        <Text>{t('definitionEmptyText')}</Text>
      </Confirm>
    </form>
  )
}

function SaveRow({ busy, nothing }: { busy: boolean; nothing: boolean }) {
  const common = useCommon()
  return (
    <Group justify="flex-end">
      <Button type="submit" size="md" loading={busy} disabled={nothing}>
        {common('save')}
      </Button>
    </Group>
  )
}
