import {
  Alert,
  Button,
  Group,
  Modal,
  PasswordInput,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { $api, api } from '@/api/client'
import { asProblem } from '@/api/problems'
import type { Billing } from '@/api/types'
import { session } from '@/auth/session'
import { useAccount } from '@/auth/useSession'
import { format, Page, QueryState, Section, Skeletons, useCommon, useProblemText, useShowProblem } from '@/ui'
import { useAccountName } from './WhereTo'
import { useWorkerMoneyTexts } from './texts'

type Kind = 'russian' | 'iban'

interface Form {
  holder: string
  account: string
  bic: string
  iban: string
}

/** Where a worker wants to be paid: set after the password was shown, in force a day later. */
export default function PayoutDetailsPage() {
  const t = useWorkerMoneyTexts()
  const details = $api.useQuery('get', '/api/billing/payout-details')
  return (
    <Page title={t('details.title')} back={{ to: '/earnings', label: t('details.toEarnings') }} narrow>
      <QueryState query={details} skeleton={<Skeletons rows={2} height={140} />}>
        {(all) => (
          <>
            <Known {...all} />
            <DetailsForm holder={all.coming?.holder ?? all.current?.holder ?? ''} />
          </>
        )}
      </QueryState>
    </Page>
  )
}

function Known({ current, coming }: Billing['AllDetails']) {
  const t = useWorkerMoneyTexts()
  const nameOf = useAccountName()
  if (current == null && coming == null) return null
  const shown: [string, Billing['DetailsView']][] = [
    ...(current == null ? [] : ([[t('details.current'), current]] as [string, Billing['DetailsView']][])),
    ...(coming == null
      ? []
      : ([[t('details.next', { at: format.moment(coming.effectiveAt) }), coming]] as [
          string,
          Billing['DetailsView'],
        ][])),
  ]
  return (
    <Section>
      {shown.map(([label, it]) => (
        <div key={label}>
          <Text size="sm" c="dimmed">
            {label}
          </Text>
          <Text fw={600} className="tabular">
            {nameOf(it)}
          </Text>
          <Text size="sm">{it.holder}</Text>
        </div>
      ))}
    </Section>
  )
}

function DetailsForm({ holder }: { holder: string }) {
  const t = useWorkerMoneyTexts()
  const common = useCommon()
  const show = useShowProblem('worker-money')
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [kind, setKind] = useState<Kind>('russian')
  const [asked, setAsked] = useState(false)
  // Not kept in the browser: an account number is nobody's at a shared phone.
  const form = useForm<Form>({
    defaultValues: { holder, account: '', bic: '', iban: '' },
    resolver: zodResolver(
      z
        .object({
          holder: z
            .string()
            .check(z.trim(), z.minLength(1, common('required')), z.maxLength(140, common('tooLong'))),
          account: z.string(),
          bic: z.string(),
          iban: z.string(),
        })
        .check(({ value, issues }) => {
          const wrong = (name: keyof Form, message: string) =>
            issues.push({ code: 'custom', path: [name], input: value[name], message })
          const check = (name: keyof Form, pattern: RegExp, message: string) => {
            const text = value[name].replace(/\s/g, '')
            if (text === '') wrong(name, common('required'))
            else if (!pattern.test(text)) wrong(name, message)
          }
          if (kind === 'iban') {
            check('iban', /^[A-Za-z]{2}\d{2}[A-Za-z0-9]{11,30}$/, t('details.wrongIban'))
          } else {
            check('account', /^\d{20}$/, t('details.wrongNumber'))
            check('bic', /^\d{9}$/, t('details.wrongBic'))
          }
        }),
    ),
  })
  const { errors, isSubmitting } = form.formState

  async function save(values: Form) {
    const plain = (text: string) => text.replace(/\s/g, '')
    try {
      const { data } = await api.PUT('/api/billing/payout-details', {
        body: {
          holder: values.holder.trim(),
          ...(kind === 'iban'
            ? { iban: plain(values.iban) }
            : { account: plain(values.account), bic: plain(values.bic) }),
        } as Billing['ChooseDetails'],
      })
      setAsked(false)
      await queries.invalidateQueries({ queryKey: ['get', '/api/billing/payout-details'] })
      const at = data?.coming?.effectiveAt
      notifications.show({
        title: t('details.saved'),
        message: at === undefined ? undefined : t('details.next', { at: format.moment(at) }),
        autoClose: 8_000,
      })
      await navigate({ to: '/earnings' } as never)
    } catch (error) {
      // The password is asked for over the form: nothing that was typed is lost.
      const again = asProblem(error).code === 'sign_in_again'
      setAsked(again)
      if (!again) show(error, form)
    }
  }

  return (
    <Section title={t('details.form')}>
      <form noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
        <Stack>
          <Text size="sm" c="dimmed">
            {t('details.lead')}
          </Text>
          <TextInput
            label={t('details.holder')}
            description={t('details.holderHint')}
            autoComplete="name"
            required
            error={errors.holder?.message}
            {...form.register('holder')}
          />
          <SegmentedControl
            aria-label={t('details.kind')}
            fullWidth
            data={[
              { value: 'russian', label: t('details.russian') },
              { value: 'iban', label: t('details.iban') },
            ]}
            value={kind}
            onChange={(value) => {
              setKind(value as Kind)
              form.clearErrors()
            }}
          />
          {kind === 'iban' ? (
            <TextInput
              label={t('details.ibanLabel')}
              placeholder="DE89 3704 0044 0532 0130 00"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              required
              maxLength={60}
              error={errors.iban?.message}
              {...form.register('iban')}
            />
          ) : (
            <>
              <TextInput
                label={t('details.number')}
                description={t('details.numberHint')}
                inputMode="numeric"
                autoComplete="off"
                required
                maxLength={40}
                error={errors.account?.message}
                {...form.register('account')}
              />
              <TextInput
                label={t('details.bic')}
                description={t('details.bicHint')}
                inputMode="numeric"
                autoComplete="off"
                required
                maxLength={20}
                error={errors.bic?.message}
                {...form.register('bic')}
              />
            </>
          )}
          <Button type="submit" size="md" loading={isSubmitting}>
            {t('details.save')}
          </Button>
        </Stack>
      </form>
      <SignInAgain opened={asked} onClose={() => setAsked(false)} onDone={() => form.handleSubmit(save)()} />
    </Section>
  )
}

function SignInAgain({
  opened,
  onClose,
  onDone,
}: {
  opened: boolean
  onClose: () => void
  onDone: () => Promise<unknown>
}) {
  const t = useWorkerMoneyTexts()
  const common = useCommon()
  const problemText = useProblemText('worker-money')
  const { email } = useAccount()
  const [problem, setProblem] = useState<string>()
  const form = useForm({ defaultValues: { password: '' } })
  const { errors, isSubmitting } = form.formState

  async function enter({ password }: { password: string }) {
    setProblem(undefined)
    try {
      await session.signIn(email, password)
      form.reset()
      await onDone()
    } catch (error) {
      setProblem(problemText(error))
      form.setFocus('password')
    }
  }

  return (
    <Modal
      opened={opened}
      onClose={() => {
        if (!isSubmitting) onClose()
      }}
      title={t('again.title')}
      centered
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <form noValidate onSubmit={(event) => void form.handleSubmit(enter)(event)}>
        <Stack>
          <Text>{t('again.text')}</Text>
          {problem !== undefined && (
            <Alert color="red" role="alert">
              {problem}
            </Alert>
          )}
          {/* The password keeper should know whose password it is. */}
          <input type="hidden" autoComplete="username" value={email} readOnly />
          <PasswordInput
            label={t('again.password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('again.show') }}
            required
            data-autofocus
            error={errors.password?.message}
            {...form.register('password', { required: common('required') })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} disabled={isSubmitting}>
              {common('cancel')}
            </Button>
            <Button type="submit" loading={isSubmitting}>
              {t('again.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
