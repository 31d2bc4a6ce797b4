import { Code, Group, Stack, Text } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { $api } from '@/api/client'
import type { Billing } from '@/api/types'
import { Empty, format, Page, QueryState, Section, useList } from '@/ui'
import { Pages } from './JournalPage'
import { Alike } from './ReconciliationsPage'
import { saidIn } from './said'
import { useBooksTexts } from './texts'
import { dayName } from './words'

/** What the journal and a counterpart do not say alike. */
export default function ReconciliationPage() {
  const t = useBooksTexts()
  const { reconciliationId } = useParams({ strict: false }) as { reconciliationId: string }
  const list = useList()
  const query = $api.useQuery(
    'get',
    '/api/billing/reconciliations/{id}',
    { params: { path: { id: reconciliationId }, query: { page: list.page, size: list.size } } },
    { placeholderData: keepPreviousData },
  )
  const found = query.data?.reconciliation
  return (
    <Page
      title={
        found === undefined ? t('reconciliations') : t('reconciliationTitle', { day: dayName(found.day) })
      }
      back={{ to: '/books/reconciliations', label: t('reconciliations') }}
      subtitle={
        found !== undefined && (
          <Group gap="xs">
            <Alike differences={found.differences} />
            <Text size="sm">
              {t('compared')}: {format.number(found.compared)} · {format.moment(found.finishedAt)}
            </Text>
          </Group>
        )
      }
    >
      <QueryState query={query}>
        {({ differences }) =>
          differences.total === 0 ? (
            <Empty title={t('allAlike')} text={t('allAlikeText')} />
          ) : (
            <Section title={t('whatDiffers')}>
              <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
                {differences.items.map((difference) => (
                  <Difference key={difference.operation + difference.kind} difference={difference} />
                ))}
              </Stack>
              <Pages list={list} found={differences} />
            </Section>
          )
        }
      </QueryState>
    </Page>
  )
}

function Difference({ difference }: { difference: Billing['DifferenceView'] }) {
  const t = useBooksTexts()
  const side = (text: string | null | undefined): string => {
    if (text == null) return t('nothingThere')
    const said = saidIn(text)
    return said === undefined ? text : t(`moved.${said.moved}`, { amount: format.money(said.amount) })
  }
  return (
    <Stack component="li" gap={4} className="surface" p="md">
      <Text fw={600}>{t(`differs.${difference.kind}`)}</Text>
      <Group gap="xl">
        <Text size="sm">{t(`with.${difference.counterpart}`)}</Text>
        <Text size="sm">
          <Text span inherit c="dimmed">
            {t('ours')}:{' '}
          </Text>
          {side(difference.ours)}
        </Text>
        <Text size="sm">
          <Text span inherit c="dimmed">
            {t('theirs')}:{' '}
          </Text>
          {side(difference.theirs)}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {t('operation')}: <Code style={{ overflowWrap: 'anywhere' }}>{difference.operation}</Code>
      </Text>
    </Stack>
  )
}
