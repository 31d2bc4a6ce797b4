import { useSearch } from '@tanstack/react-router'
import { Statement } from '@/features/money'
import { Page, Skeletons, Together } from '@/ui'
import { DebtBanner } from './DebtBanner'
import { Method, useMethod } from './money/Method'
import { OpenInvoices, useOpenInvoices } from './money/OpenInvoices'
import { Owed, useOwed } from './money/Owed'
import { useClientMoneyTexts } from './money/texts'

/** What will be owed at the end of the week, what is to be paid now and how, every charge and credit (US-250, US-260). */
export default function MoneyPage() {
  const t = useClientMoneyTexts()
  const { order, invoice } = useSearch({ strict: false }) as { order?: string; invoice?: string }
  // Who is led here to give a card finds it first.
  const cardFirst = order !== undefined || invoice !== undefined
  const queries = [useOpenInvoices(), useOwed(), useMethod()]
  return (
    <Page title={t('money.title')} narrow>
      <DebtBanner />
      <Together queries={queries} skeleton={<Skeletons rows={3} height={150} />}>
        {cardFirst && <Method />}
        <OpenInvoices />
        <Owed />
        {!cardFirst && <Method />}
        <Statement account="CLIENT" home="/money" />
      </Together>
    </Page>
  )
}
