import { Statement } from '@/features/money'
import { Page, Skeletons, Together } from '@/ui'
import { Balance, useEarnings } from './money/Balance'
import { Payouts, usePayouts } from './money/Payouts'
import { useWorkerMoneyTexts } from './money/texts'
import { usePayoutDetails, WhereTo } from './money/WhereTo'
import { WaitingProofs } from './Proofs'

/** What will be paid out and why, where to, what was paid before, every line of it (US-230, US-250, US-260). */
export default function EarningsPage() {
  const t = useWorkerMoneyTexts()
  const queries = [useEarnings(), usePayoutDetails(), usePayouts().query]
  return (
    <Page title={t('earnings')} narrow>
      <WaitingProofs />
      <Together queries={queries} skeleton={<Skeletons rows={3} height={180} />}>
        <Balance />
        <WhereTo />
        <Payouts />
        <Statement account="WORKER" home="/earnings" />
      </Together>
    </Page>
  )
}
