import { Explanation } from '@/features/money'
import { useWorkerMoneyTexts } from './texts'

export default function LinePage() {
  const t = useWorkerMoneyTexts()
  return <Explanation account="WORKER" home="/earnings" back={t('earnings')} />
}
