import { defineTexts } from '@/i18n'

/** What people write about an order. */
export const useRemarkTexts = defineTexts(
  'remarks',
  {
    messages: 'Переписка',
    none: 'Сообщений пока нет. Их увидят клиент, исполнитель и менеджер.',
    noneWritten: 'Никто ничего не написал.',
    message: 'Сообщение',
    send: 'Отправить',
    you: 'Вы',
    earlier: 'Показать более ранние',
    closed: 'Прошла неделя с окончания, писать больше нельзя.',
    notes: 'Заметки о звонках',
    notesHint: 'Клиент и исполнитель их не видят.',
    note: 'Новая заметка',
    addNote: 'Записать',
    'problem.illegal_move': 'Прошла неделя с окончания, писать больше нельзя.',
  },
  {
    messages: 'Messages',
    none: 'No messages yet. Client, worker and manager see what is written here.',
    noneWritten: 'Nobody has written anything.',
    message: 'Message',
    send: 'Send',
    you: 'You',
    earlier: 'Show earlier ones',
    closed: 'A week has passed since the end; nothing more can be written.',
    notes: 'Notes of calls',
    notesHint: 'Client and worker do not see them.',
    note: 'New note',
    addNote: 'Note it',
    'problem.illegal_move': 'A week has passed since the end; nothing more can be written.',
  },
)
