import { Anchor, Button, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '@/api/client'
import { useIdempotencyKey } from '@/api/keys'
import type { Billing } from '@/api/types'
import { useAccount } from '@/auth/useSession'
import { usePeople } from '@/features/people'
import { StateBadge, type Column, Confirm, Consequences, format, useShowProblem } from '@/ui'
import { useBooksTexts } from './texts'

export type Bonus = Billing['BonusView']

/** The columns of lists of bonuses; whose it is, is left out on the worker's own page. */
export function useBonusColumns(rows: Bonus[], withWorker: boolean): Column<Bonus>[] {
  const t = useBooksTexts()
  const nameOf = usePeople(
    rows.flatMap(({ workerId, givenBy, confirmedBy }) => [workerId, givenBy, confirmedBy]),
  )
  const columns: Column<Bonus>[] = [
    {
      id: 'amount',
      header: t('amount'),
      align: 'right',
      cell: (row) =>
        row.entryId == null ? (
          format.money(row.amount)
        ) : (
          <Anchor component={Link} to={`/books/entries/${String(row.entryId)}`} fz="sm">
            {format.money(row.amount)}
          </Anchor>
        ),
    },
    {
      id: 'reason',
      header: t('forWhat'),
      cell: (row) => <span style={{ overflowWrap: 'anywhere' }}>{row.reason}</span>,
    },
    {
      id: 'givenBy',
      header: t('givenBy'),
      cell: (row) =>
        row.confirmedBy == null ? (
          nameOf(row.givenBy)
        ) : (
          <>
            {nameOf(row.givenBy)}
            <Text size="xs" c="dimmed">
              {t('confirmedBy', { name: nameOf(row.confirmedBy) })}
            </Text>
          </>
        ),
    },
    {
      id: 'at',
      header: t('givenAt'),
      cell: (row) => <span style={{ whiteSpace: 'nowrap' }}>{format.moment(row.at)}</span>,
    },
    {
      id: 'state',
      header: t('state'),
      cell: (row) =>
        row.state === 'GIVEN' ? (
          <StateBadge color="forest" state={row.state}>
            {t('bonus.GIVEN')}
          </StateBadge>
        ) : (
          <Waiting bonus={row} worker={nameOf(row.workerId)} giver={nameOf(row.givenBy)} />
        ),
    },
  ]
  if (withWorker) {
    columns.unshift({
      id: 'worker',
      header: t('worker'),
      cell: (row) => (
        <Anchor component={Link} to={`/books/accounts/worker:${row.workerId}`} fz="sm" fw={550}>
          {nameOf(row.workerId)}
        </Anchor>
      ),
    })
  }
  return columns
}

/** A second manager confirms; whoever gave it reads that somebody else must. */
function Waiting({ bonus, worker, giver }: { bonus: Bonus; worker: string; giver: string }) {
  const t = useBooksTexts()
  const me = useAccount()
  const show = useShowProblem('books')
  const client = useQueryClient()
  const keys = useIdempotencyKey()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  if (bonus.givenBy === me.accountId) {
    return (
      <>
        <StateBadge color="orange" state={bonus.state}>
          {t('bonus.PROPOSED')}
        </StateBadge>
        <Text size="xs" c="dimmed">
          {t('ownBonus')}
        </Text>
      </>
    )
  }

  async function confirm() {
    setBusy(true)
    try {
      await api.POST('/api/billing/bonuses/{id}/confirmation', {
        params: { path: { id: bonus.id }, header: { 'Idempotency-Key': keys.of(bonus.id) } },
      })
      setAsking(false)
      notifications.show({ color: 'forest', message: t('confirmed') })
    } catch (error) {
      show(error)
    } finally {
      setBusy(false)
      // A refusal too says that it stands otherwise than is shown.
      await client.invalidateQueries({
        predicate: ({ queryKey }) => String(queryKey[1]).startsWith('/api/billing/'),
      })
    }
  }

  return (
    <>
      <Button
        h={40}
        variant="light"
        aria-label={t('confirmBonus', { name: worker, amount: format.money(bonus.amount) })}
        onClick={() => setAsking(true)}
      >
        {t('confirm')}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('confirmTitle', { amount: format.money(bonus.amount) })}
        confirm={t('confirm')}
        busy={busy}
        onConfirm={() => void confirm()}
      >
        <Consequences
          lines={[t('confirm.whom', { giver, worker, reason: bonus.reason }), t('confirm.effect')]}
        />
      </Confirm>
    </>
  )
}
