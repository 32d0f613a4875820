/** Words of the customer area. */
export const customer = {
  nav: {
    label: 'Menu principale',
    open: 'Apri il menu',
    home: 'Home',
    support: 'Assistenza',
    tickets: 'Ticket',
    allTickets: 'Tutti',
    account: 'Account',
    contacts: 'Contatti',
    security: 'Sicurezza',
    newTicket: 'Apri Ticket',
    quick: 'Accesso rapido',
    cannotOpen: 'Il tuo profilo può leggere i ticket ma non aprirne di nuovi. Puoi chiederlo al referente principale.',
  },
  search: { label: 'Cerca nei ticket', placeholder: 'Cerca nei tuoi ticket' },
  status: {
    unverified: 'In verifica',
    open: 'Tocca a noi',
    waiting: 'Tocca a te',
    resolved: 'Risolto',
    closed: 'Chiuso',
    rejected: 'Respinto',
  },
};
