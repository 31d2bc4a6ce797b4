import { Button, Group, PasswordInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { zodResolver } from '@hookform/resolvers/zod'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { $api, api } from '@/api/client'
import type { Accounts } from '@/api/types'
import { session } from '@/auth/session'
import { languages, type Language } from '@/i18n'
import {
  Confirm,
  Facts,
  format,
  Page,
  QueryState,
  Section,
  Skeletons,
  useCommon,
  useShowProblem,
  StateBadge,
} from '@/ui'
import { isPhone, normalPhone, shownPhone } from '@/ui/phone'
import { deviceName, isPhoneDevice } from './device'
import { useVisitorTexts } from './texts'

export default function ProfilePage() {
  const t = useVisitorTexts()
  const profile = $api.useQuery('get', '/api/accounts/profile')
  return (
    <Page title={t('profile.title')} narrow>
      <Section title={t('profile.about')}>
        <QueryState query={profile} skeleton={<Skeletons rows={5} height={67} />}>
          {(data) => <About profile={data} />}
        </QueryState>
      </Section>
      <Section title={t('profile.password')}>
        <Password />
      </Section>
      <Sessions />
    </Page>
  )
}

function About({ profile }: { profile: Accounts['ProfileView'] }) {
  const t = useVisitorTexts()
  const common = useCommon()
  const show = useShowProblem('visitor')
  const client = useQueryClient()
  const form = useForm({
    defaultValues: {
      name: profile.name,
      phone: profile.phone == null ? '' : shownPhone(profile.phone),
      language: profile.language as Language,
    },
    resolver: zodResolver(
      z.object({
        name: z
          .string()
          .check(z.trim(), z.minLength(1, common('required')), z.maxLength(100, common('tooLong'))),
        phone: z
          .string()
          .check(z.refine((text) => text.trim() === '' || isPhone(text), t('profile.phoneWrong'))),
        language: z.enum(['ru', 'en']),
      }),
    ),
  })
  const { errors, isSubmitting } = form.formState

  async function save({ name, phone, language }: { name: string; phone: string; language: Language }) {
    try {
      const { data } = await api.PUT('/api/accounts/profile', {
        body: { name, language, phone: phone.trim() === '' ? null : normalPhone(phone) },
      })
      client.setQueryData(['get', '/api/accounts/profile'], data)
      session.changed({ name, language })
      await languages.choose(language)
      notifications.show({ message: common('saved') })
    } catch (error) {
      show(error, form)
    }
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
      <Stack>
        <Facts
          items={[
            [
              t('profile.email'),
              <Group key="email" gap="xs">
                {profile.email}
                <StateBadge color={profile.emailConfirmed ? 'forest' : 'orange'} size="md">
                  {profile.emailConfirmed ? t('profile.confirmed') : t('profile.unconfirmed')}
                </StateBadge>
              </Group>,
            ],
          ]}
        />
        <TextInput
          label={t('profile.name')}
          autoComplete="name"
          required
          error={errors.name?.message}
          {...form.register('name')}
        />
        <TextInput
          label={t('profile.phone')}
          description={t('profile.phoneHint')}
          type="tel"
          autoComplete="tel"
          error={errors.phone?.message}
          {...form.register('phone')}
        />
        <div>
          <Text size="sm" fw={500} mb={4} id="profile-language">
            {t('profile.language')}
          </Text>
          <SegmentedControl
            aria-labelledby="profile-language"
            value={form.watch('language')}
            onChange={(value) => form.setValue('language', value as Language)}
            data={[
              { value: 'ru', label: 'Русский' },
              { value: 'en', label: 'English' },
            ]}
          />
        </div>
        <Button type="submit" size="md" w={{ base: '100%', xs: 'fit-content' }} loading={isSubmitting}>
          {common('save')}
        </Button>
      </Stack>
    </form>
  )
}

function Password() {
  const t = useVisitorTexts()
  const common = useCommon()
  const show = useShowProblem('visitor')
  const client = useQueryClient()
  const form = useForm({
    defaultValues: { current: '', new: '' },
    resolver: zodResolver(
      z.object({
        current: z.string().check(z.minLength(1, common('required'))),
        new: z
          .string()
          .check(z.minLength(10, t('register.passwordSize')), z.maxLength(128, t('register.passwordSize'))),
      }),
    ),
  })
  const { errors, isSubmitting } = form.formState

  async function change(values: { current: string; new: string }) {
    try {
      await api.PUT('/api/accounts/profile/password', { body: values })
      form.reset()
      notifications.show({ message: t('profile.changed') })
      await client.invalidateQueries({ queryKey: ['get', '/api/accounts/sessions'] })
    } catch (error) {
      show(error, form)
    }
  }

  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(change)(event)}>
      <Stack>
        <PasswordInput
          label={t('profile.current')}
          autoComplete="current-password"
          required
          error={errors.current?.message}
          {...form.register('current')}
        />
        <PasswordInput
          label={t('profile.new')}
          description={t('register.passwordHint')}
          autoComplete="new-password"
          required
          error={errors.new?.message}
          {...form.register('new')}
        />
        <Button
          type="submit"
          size="md"
          variant="light"
          w={{ base: '100%', xs: 'fit-content' }}
          loading={isSubmitting}
        >
          {t('profile.change')}
        </Button>
      </Stack>
    </form>
  )
}

function Sessions() {
  const t = useVisitorTexts()
  const show = useShowProblem('visitor')
  const navigate = useNavigate()
  const sessions = $api.useQuery('get', '/api/accounts/sessions')
  const [ending, setEnding] = useState<string>()
  const [asking, setAsking] = useState(false)
  const [leaving, setLeaving] = useState(false)

  async function end(id: string) {
    setEnding(id)
    try {
      await api.DELETE('/api/accounts/sessions/{id}', { params: { path: { id } } })
      await sessions.refetch()
      notifications.show({ message: t('profile.ended') })
    } catch (error) {
      show(error)
    } finally {
      setEnding(undefined)
    }
  }

  async function everywhere() {
    setLeaving(true)
    try {
      await api.DELETE('/api/accounts/sessions')
      await session.signOut()
      await navigate({ to: '/sign-in' })
    } catch (error) {
      show(error)
      setLeaving(false)
    }
  }

  return (
    <Section title={t('profile.sessions')}>
      <QueryState query={sessions} skeleton={<Skeletons rows={2} />}>
        {({ items }) => (
          <Stack gap="md">
            {items.map((one) => {
              const name = deviceName(one.device) ?? t('profile.unknownDevice')
              const Icon = isPhoneDevice(one.device) ? IconDeviceMobile : IconDeviceDesktop
              return (
                <Group key={one.id} justify="space-between" wrap="nowrap" gap="sm" align="center">
                  <Group gap="sm" wrap="nowrap" miw={0} align="flex-start">
                    <Icon size={22} stroke={1.6} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
                    <div style={{ minWidth: 0 }}>
                      <Text fw={550}>
                        {name}
                        {one.current && (
                          <Text span c="dimmed" fw={400}>
                            {' · '}
                            {t('profile.thisDevice')}
                          </Text>
                        )}
                      </Text>
                      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                        {t('profile.lastUsed', {
                          when: format.moment(one.lastUsedAt),
                          address: one.address,
                        })}
                      </Text>
                    </div>
                  </Group>
                  {!one.current && (
                    <Button
                      variant="default"
                      aria-label={t('profile.endOf', { device: name })}
                      loading={ending === one.id}
                      style={{ flex: 'none' }}
                      onClick={() => void end(one.id)}
                    >
                      {t('profile.end')}
                    </Button>
                  )}
                </Group>
              )
            })}
            <Button
              variant="default"
              c="var(--mantine-color-error)"
              w={{ base: '100%', xs: 'fit-content' }}
              size="md"
              onClick={() => setAsking(true)}
            >
              {t('profile.everywhere')}
            </Button>
          </Stack>
        )}
      </QueryState>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('profile.everywhereTitle')}
        confirm={t('profile.everywhere')}
        danger
        busy={leaving}
        onConfirm={() => void everywhere()}
      >
        <Text>{t('profile.everywhereText')}</Text>
      </Confirm>
    </Section>
  )
}
