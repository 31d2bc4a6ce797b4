import { Button, Group, Stack, Tabs } from '@mantine/core'
import { IconGift } from '@tabler/icons-react'
import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { $api } from '@/api/client'
import { DataTable, Empty, Page, useList } from '@/ui'
import { useBonusColumns } from './bonus'
import { GiveBonus } from './GiveBonus'
import { PersonSelect } from './pieces'
import { useBooksTexts } from './texts'

const TABS = ['waiting', 'all'] as const

export default function BonusesPage() {
  const t = useBooksTexts()
  const list = useList({ tab: 'waiting' })
  const tab = TABS.find((name) => name === list.filters['tab']) ?? 'waiting'
  const { workerId } = list.filters
  const query = $api.useQuery(
    'get',
    '/api/billing/bonuses',
    {
      params: {
        query: {
          page: list.page,
          size: list.size,
          ...(workerId === undefined ? {} : { workerId }),
          ...(tab === 'waiting' ? { state: 'PROPOSED' as const } : {}),
        },
      },
    },
    { placeholderData: keepPreviousData },
  )
  const columns = useBonusColumns(query.data?.items ?? [], true)
  const [giving, setGiving] = useState(false)
  return (
    <Page
      title={t('bonuses')}
      subtitle={t('bonusesIntro')}
      actions={
        <Button leftSection={<IconGift size={18} aria-hidden />} onClick={() => setGiving(true)}>
          {t('giveBonus')}
        </Button>
      }
    >
      <Tabs value={tab} onChange={(next) => list.set({ tab: next ?? 'waiting' })}>
        <Tabs.List style={{ flexWrap: 'nowrap', overflowX: 'auto' }}>
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name} miw="max-content">
              {t(`tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="md">
          <Stack gap="md">
            <Group>
              <PersonSelect
                label={t('worker')}
                quiet
                value={workerId}
                onChange={(id) => list.set({ workerId: id })}
              />
            </Group>
            <DataTable
              label={t(`tab.${tab}`)}
              query={query}
              list={list}
              columns={columns}
              rowKey={(row) => row.id}
              empty={
                tab === 'waiting' ? (
                  <Empty title={t('nothingWaits')} text={t('nothingWaitsText')} />
                ) : (
                  <Empty title={t('noBonuses')} text={t('noBonusesText')} />
                )
              }
            />
          </Stack>
        </Tabs.Panel>
      </Tabs>
      {giving && (
        <GiveBonus
          onClose={() => setGiving(false)}
          // Where what was given stands.
          onGiven={(proposed) => list.set({ tab: proposed ? 'waiting' : 'all', workerId: undefined })}
        />
      )}
    </Page>
  )
}
