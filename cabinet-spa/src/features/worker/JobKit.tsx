import { Group, Stack, Text } from '@mantine/core'
import { $api } from '@/api/client'
import { inLanguage, useOrderTexts } from '@/features/order'
import { QueryState, Section, Skeletons, StateBadge } from '@/ui'
import i18next from 'i18next'
import type { Job } from './job'
import { useWorkerTexts } from './texts'

/** A line of a kit as the store lists it. */
interface KitLine {
  itemId: string
  nameRu: string
  nameEn: string
  unit: string
  quantity: number
  missing: number
  due: number
}

/** What the worker takes along, and how far the warehouse is with it. */
export function JobKit({ job }: { job: Job }) {
  const t = useWorkerTexts()
  const order = useOrderTexts()
  const kits = $api.useQuery('get', '/api/store/kits', {
    params: { query: { mine: true, orderId: job.id } },
  })
  const kit = kits.data?.items.find(({ attempt }) => attempt === job.attempt)
  const lines = (kit?.lines ?? []) as unknown as KitLine[]
  const unit = (name: string) =>
    i18next.exists(`unit.${name}`, { ns: 'worker' }) ? t(`unit.${name}` as 'unit.piece') : name
  return (
    <Section title={t('kit.title')} aside={<StateBadge>{order(`kit.${job.kit.state}`)}</StateBadge>}>
      <QueryState query={kits} skeleton={<Skeletons rows={2} height={24} />}>
        {() =>
          lines.length === 0 ? (
            <Text c="dimmed">{t(job.kit.state === 'NOTHING' ? 'kit.nothing' : 'kit.none')}</Text>
          ) : (
            <Stack
              component="ul"
              gap={8}
              p={0}
              m={0}
              style={{ listStyle: 'none' }}
              aria-label={t('kit.title')}
            >
              {lines.map((line) => (
                <Group
                  component="li"
                  key={line.itemId}
                  justify="space-between"
                  wrap="nowrap"
                  align="flex-start"
                >
                  <Text style={{ overflowWrap: 'anywhere' }}>
                    {inLanguage({ ru: line.nameRu, en: line.nameEn })}
                    {line.missing > 0 && (
                      <Text span size="sm" c="dimmed">
                        {' '}
                        · {t('kit.lacks', { count: line.missing })}
                      </Text>
                    )}
                    {line.due > 0 && (
                      <Text span size="sm" c="dimmed">
                        {' '}
                        · {t('kit.return', { count: line.due })}
                      </Text>
                    )}
                  </Text>
                  <Text className="tabular" style={{ whiteSpace: 'nowrap' }}>
                    {t('quantity', { quantity: line.quantity, unit: unit(line.unit) })}
                  </Text>
                </Group>
              ))}
            </Stack>
          )
        }
      </QueryState>
      {kit !== undefined && job.ended == null && (
        <Text size="sm" c="dimmed">
          {t('kit.cookie')}
        </Text>
      )}
    </Section>
  )
}
