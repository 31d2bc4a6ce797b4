import {
  Alert,
  Anchor,
  Box,
  Button,
  Group,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
} from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Controller } from 'react-hook-form'
import { $api, api } from '@/api/client'
import { useTypeName } from '@/features/order'
import { usePeople } from '@/features/people'
import { Facts, format, Page, QueryState, Section, useDraftForm, useShowProblem } from '@/ui'
import { IssueButton } from './KitsPage'
import { Movements } from './Movements'
import { Cookie, KitBadge, nameOf, quantityOf, type Kit } from './pieces'
import { useStoreTexts } from './texts'

export default function KitPage() {
  const t = useStoreTexts()
  const { kitId } = useParams({ strict: false }) as { kitId: string }
  const query = $api.useQuery('get', '/api/store/kits/{kitId}', { params: { path: { kitId } } })
  const title =
    query.data === undefined ? t('kitTitle') : t('kitFor', { number: format.orderNumber(query.data.orderId) })
  return (
    <Page
      title={title}
      back={{ to: '/store/kits', label: t('kits') }}
      subtitle={query.data === undefined ? undefined : <KitBadge state={query.data.state} />}
    >
      <QueryState query={query}>{(kit) => <KitContent kit={kit} />}</QueryState>
    </Page>
  )
}

function KitContent({ kit }: { kit: Kit }) {
  const t = useStoreTexts()
  const typeName = useTypeName()
  const person = usePeople([kit.workerId])
  const worker = kit.workerName ?? person(kit.workerId)
  const facts: [string, React.ReactNode][] = [
    [t('column.startsAt'), format.moment(kit.startsAt)],
    [t('column.type'), typeName(kit.typeId) || '—'],
    [t('worker'), worker],
    [t('column.cookie'), <Cookie key="cookie" state={kit.cookie} />],
    [t('preparedAt'), format.moment(kit.preparedAt)],
  ]
  if (kit.issuedAt != null) facts.push([t('issuedAt'), format.moment(kit.issuedAt)])
  if (kit.closedAt != null) facts.push([t('closedAt'), format.moment(kit.closedAt)])
  if (kit.returnedAt != null) facts.push([t('returnedAt'), format.moment(kit.returnedAt)])
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" verticalSpacing="lg">
        <Section>
          <Facts items={facts} />
          {kit.state === 'RESERVED' && (
            <Group>
              <IssueButton kit={kit} worker={worker} size="md" />
            </Group>
          )}
        </Section>
        <Section title={t('lines')}>
          {kit.lines.length === 0 ? (
            <Stack gap="sm" align="flex-start">
              <Text>{t('linesNone')}</Text>
              <Button component={Link} to={`/store/definitions?type=${kit.typeId}`} variant="light">
                {t('define')}
              </Button>
            </Stack>
          ) : (
            <Lines kit={kit} />
          )}
        </Section>
      </SimpleGrid>
      {kit.state === 'RETURN_DUE' && <ReturnForm kit={kit} />}
      <KitMovements kit={kit} />
    </Stack>
  )
}

/** Item by item: how many are needed, set aside, with the worker, and what became of them. */
function Lines({ kit }: { kit: Kit }) {
  const t = useStoreTexts()
  const over = kit.state === 'RETURNED'
  return (
    <Stack component="ul" gap={0} m={0} p={0} style={{ listStyle: 'none' }}>
      {kit.lines.map((line, index) => {
        const parts: [string, number][] = [[t('column.needed'), line.quantity]]
        if (kit.state === 'RESERVED') parts.push([t('column.reserved'), line.quantity])
        if (kit.issuedAt != null) parts.push([t('column.issued'), line.quantity])
        if (over && line.due > 0) {
          parts.push([t('column.returned'), line.returned], [t('column.writtenOff'), line.writtenOff])
        }
        if (line.missing > 0) parts.push([t('column.missing'), line.missing])
        return (
          <Box
            component="li"
            key={line.itemId}
            py="xs"
            style={index === 0 ? {} : { borderTop: '1px solid var(--artel-line)' }}
          >
            <Anchor component={Link} to={`/store/items/${line.itemId}`} fw={550}>
              {nameOf(line)}
            </Anchor>
            <Group gap="lg">
              {parts.map(([label, quantity]) => (
                <Text key={label} size="sm" className="tabular">
                  <Text span c="dimmed" inherit>
                    {label}:
                  </Text>{' '}
                  {quantityOf(quantity, line.unit)}
                </Text>
              ))}
            </Group>
          </Box>
        )
      })}
    </Stack>
  )
}

interface Counts {
  lines: { itemId: string; returned: number | ''; writtenOff: number | '' }[]
  note: string
}

/** Usually everything comes back, so that is what stands there; the two numbers of a line always make up what is due. */
function ReturnForm({ kit }: { kit: Kit }) {
  const t = useStoreTexts()
  const show = useShowProblem('store')
  const queries = useQueryClient()
  const due = kit.lines.filter((line) => line.due > 0)
  const { form, forget } = useDraftForm<Counts>(`store.return.${kit.id}`, {
    defaultValues: {
      lines: due.map((line) => ({ itemId: line.itemId, returned: line.due, writtenOff: 0 })),
      note: '',
    },
  })

  async function count({ lines, note }: Counts) {
    let wrong = false
    due.forEach((line, index) => {
      if (Number(lines[index]?.returned) + Number(lines[index]?.writtenOff) === line.due) return
      wrong = true
      form.setError(`lines.${index}.returned`, { message: t('returnSum', { due: line.due }) })
    })
    if (wrong) return
    try {
      await api.POST('/api/store/kits/{kitId}/return', {
        params: { path: { kitId: kit.id } },
        body: {
          lines: lines.map((line) => ({
            itemId: line.itemId,
            returned: Number(line.returned),
            writtenOff: Number(line.writtenOff),
          })),
          note: note.trim() === '' ? null : note.trim(),
        },
      })
    } catch (error) {
      show(error, form)
      void queries.invalidateQueries()
      return
    }
    forget()
    notifications.show({ message: t('countedIn') })
    await queries.invalidateQueries()
  }

  return (
    <Section title={t('returnTitle')}>
      <form noValidate onSubmit={(event) => void form.handleSubmit(count)(event)}>
        <Stack>
          <Text c="dimmed">{t('returnHint')}</Text>
          {due.map((line, index) => {
            const other = { returned: 'writtenOff', writtenOff: 'returned' } as const
            const number = (name: 'returned' | 'writtenOff', label: string) => (
              <Controller
                control={form.control}
                name={`lines.${index}.${name}`}
                render={({ field, fieldState }) => (
                  <NumberInput
                    label={label}
                    size="md"
                    min={0}
                    max={line.due}
                    allowDecimal={false}
                    allowNegative={false}
                    clampBehavior="strict"
                    inputMode="numeric"
                    value={field.value}
                    onBlur={field.onBlur}
                    onChange={(value) => {
                      field.onChange(value)
                      form.clearErrors(`lines.${index}.returned`)
                      if (typeof value === 'number') {
                        form.setValue(`lines.${index}.${other[name]}`, Math.max(0, line.due - value))
                      }
                    }}
                    error={fieldState.error?.message}
                  />
                )}
              />
            )
            return (
              <Box key={line.itemId} component="fieldset" m={0} p={0} style={{ border: 0 }}>
                <Text component="legend" fw={600} mb={4}>
                  {nameOf(line)}
                </Text>
                <SimpleGrid cols={2} maw={460}>
                  {number('returned', t('returnedOf', { due: quantityOf(line.due, line.unit) }))}
                  {number('writtenOff', t('writtenOffCount'))}
                </SimpleGrid>
              </Box>
            )
          })}
          <Textarea
            label={t('noteReturn')}
            autosize
            minRows={2}
            maxLength={500}
            maw={680}
            error={form.formState.errors.note?.message}
            {...form.register('note')}
          />
          <Group>
            <Button type="submit" size="md" loading={form.formState.isSubmitting}>
              {t('countIn')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  )
}

const MOST = 100

function KitMovements({ kit }: { kit: Kit }) {
  const t = useStoreTexts()
  const query = $api.useQuery('get', '/api/store/movements', {
    params: { query: { orderId: kit.orderId, size: MOST } },
  })
  return (
    <Section title={t('history')}>
      <QueryState query={query}>
        {({ items }) => {
          const own = items.filter(({ kitId }) => kitId === kit.id)
          return own.length === 0 ? (
            <Alert color="gray" variant="light">
              {t('historyNone')}
            </Alert>
          ) : (
            <Movements movements={own} />
          )
        }}
      </QueryState>
    </Section>
  )
}
