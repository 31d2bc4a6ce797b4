// A module of its own, so that it can come later than the store of what is to be told.
export { Notifications as default } from '@mantine/notifications'
