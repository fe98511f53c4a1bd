/** Unit and telephone stand under the letters they sign (duties 23), where the sign-in knows them. */
export type Handler = { id: string; name: string; title: string; unit?: string; phone?: string }
