'use client'
// The page that identity providers lead back to.
import { useEffect } from 'react'
import { startReturnPage } from 'react-mediawiki-auth/return'

export default function Return() {
  useEffect(() => startReturnPage(), [])
  return null
}
