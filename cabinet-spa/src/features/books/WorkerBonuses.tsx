import { Anchor, Button, Group } from '@mantine/core'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { $api } from '@/api/client'
import { DataTable, Empty, Section, Together, useList } from '@/ui'
import { useBonusColumns } from './bonus'
import { GiveBonus } from './GiveBonus'
import { useBooksTexts } from './texts'

/** The bonuses of one worker. */
export default function WorkerBonuses({ workerId, below }: { workerId: string; below: ReactNode }) {
  const t = useBooksTexts()
  const list = useList({ size: '10' }, 'b_')
  const query = $api.useQuery(
    'get',
    '/api/billing/bonuses',
    { params: { query: { workerId, page: list.page, size: list.size } } },
    { placeholderData: keepPreviousData },
  )
  const columns = useBonusColumns(query.data?.items ?? [], false)
  const [giving, setGiving] = useState(false)
  return (
    <>
      <Section
        title={t('bonuses')}
        aside={
          <Group gap="md">
            <Anchor component={Link} to="/books/payouts" search={{ workerId } as never} size="sm">
              {t('payouts')}
            </Anchor>
            <Button variant="default" onClick={() => setGiving(true)}>
              {t('giveBonus')}
            </Button>
          </Group>
        }
      >
        <DataTable
          label={t('bonuses')}
          query={query}
          list={list}
          columns={columns}
          rowKey={(row) => row.id}
          empty={<Empty title={t('noBonuses')} />}
        />
        {giving && <GiveBonus workerId={workerId} onClose={() => setGiving(false)} />}
      </Section>
      <Together queries={[query]} skeleton={null}>
        {below}
      </Together>
    </>
  )
}
