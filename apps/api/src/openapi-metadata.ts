// Written by `npm run openapi` from the comments of the classes; not by hand.
export default {
  classes: {
    AssessController: {
      text: 'Judging a request before it is sent.',
      members: {
        assess:
          'Say whether a request is clear\n\nWhat it lacks, the matters it holds, and at most three questions worth answering. Advice, never a lock; nothing is kept.',
      },
    },
    CustomerSessionController: {
      text: 'Logging in to the customer area.',
      members: {
        logIn:
          'Log in as a contact\n\nSets the cookie of the customer area. Unknown addresses and wrong passwords get the same answer.',
        current: 'Who is logged in',
        changeLanguage: 'Change the language one is written to',
        logOut: 'Log out',
        list: "One's own sessions, on all devices",
        end: "End one of one's own sessions",
      },
    },
    DeskController: {
      text: 'What the log-in pages show.',
      members: { desk: 'What anybody may know of this desk\n\nOnly a desk with demo data shows log-ins.' },
    },
    OperatorSessionController: {
      text: 'Logging in to the desk.',
      members: {
        logIn:
          "Log in as an operator\n\nSets the cookie of the operators' area. Unknown addresses and wrong passwords get the same answer.",
        current: 'Who is logged in',
        changeLanguage: "Change one's own language",
        logOut: 'Log out',
        list: "One's own sessions, on all devices",
        end: "End one of one's own sessions",
      },
    },
    PasswordController: {
      text: 'Setting a password by a link that came by mail.',
      members: {
        request:
          'Ask for a link to set a password\n\nThe answer is the same, and takes the same time, whether the address is known or not.',
        setPassword:
          'Set the password with the secret of a link\n\nWorks once. Ends all sessions of this log-in. Fetching the link changes nothing: mail programs that open links do no harm.',
      },
    },
    TokensController: {
      text: 'Tokens for programmes of integrators. Only administrators.',
      members: {
        list: 'The tokens, newest first',
        create:
          'Make a token\n\nIts secret is in this answer and nowhere else; an Idempotency-Key is not honoured here, so that it is kept nowhere.',
        end: 'End a token',
      },
    },
    CustomerContactsController: {
      text: '',
      members: {
        list: 'List the contacts of my account',
        addAddress: 'Register one more address a contact of my account may write from',
        removeAddress: 'Take an address of a contact of my account away',
      },
    },
    OperatorAccountsController: {
      text: '',
      members: {
        list: 'List customers by name; search by part of a name, an address, or the external id',
        create: 'Create a customer with its main contact',
        one: 'Read a customer with its contacts',
        change: 'Change a customer',
        createContact: 'Add a contact to a customer',
        changeContact: "Change a contact's name, language and permissions, or make her the main contact",
        removeContact: 'Remove a contact: her addresses and her log-in end at once',
        addAddress: 'Register one more address of a contact',
        removeAddress: 'Take an address of a contact away',
        invite: 'Send a contact a link to set her password',
      },
    },
    HealthController: {
      text: 'For load balancers and supervisors.',
      members: {
        live: 'The process answers',
        ready:
          'The desk can work\n\nDatabase, migrations and workers are up; else 503 with the reason in `details.reason`.',
      },
    },
    OperatorMailsController: {
      text: '',
      members: {
        listIncoming: 'List the mails that arrived, newest first, with what became of each and why',
        raw: 'Download a mail as it was received',
        retryIncoming: 'Let a mail that became nothing be worked on again',
        listOutgoing: "List the desk's own mails, newest first; secret links are left out",
        retryOutgoing: 'Try a mail that failed or waits at once; one that was sent stays as it is',
      },
    },
    OperatorsController: {
      text: '',
      members: {
        list: 'List the people of the desk',
        invite: 'Invite an operator; she gets a link to set her password',
        change: 'Rename, promote, demote, disable or enable an operator',
      },
    },
    CustomerAttachmentsController: {
      text: '',
      members: {
        upload: 'Upload a file that a message will take; unused ones go after a day',
        discard: 'Take back an upload that no message has taken',
        show: 'Download a file; with `inline=1`, show a plain picture',
      },
    },
    CustomerTicketsController: {
      text: '',
      members: {
        list: 'List the tickets I may see, newest activity first',
        counts: 'Count the tickets I may see by status',
        open: 'Open a ticket',
        one: 'Read one of my tickets with its conversation',
        answer: "Answer in a ticket: it is the desk's turn again",
        close: 'Close a ticket that is done',
        reopen: 'Take a closed or resolved ticket up again, within fourteen days of its closing',
      },
    },
    OperatorAttachmentsController: {
      text: '',
      members: {
        upload: 'Upload a file that a message will take; unused ones go after a day',
        discard: 'Take back an upload that no message has taken',
        show: 'Download a file; with `inline=1`, show a plain picture',
      },
    },
    OperatorTicketsController: {
      text: '',
      members: {
        list: 'List the queue, who waits longest first; with `q`, search with the newest activity first',
        counts: 'Count live tickets by department and status',
        open: 'Open a ticket for a contact',
        one: 'Read a ticket by id or number, with its conversation and notes',
        reply: 'Answer the customer; the answer leaves by mail',
        note: 'Add a note that only the desk reads',
        move: 'Move a ticket to another status',
        assign: 'Give a ticket to an operator, or back to its department',
        changeDepartment: 'Move a ticket to the department whose matter it is',
      },
    },
    ShowFileDto: {
      text: 'How a file is asked for.',
      members: {
        inline: '`1` shows png, jpeg, gif and webp in the page; every other file is downloaded all the same.',
      },
    },
    OperatorVerificationsController: {
      text: '',
      members: {
        list: 'List held requests, pending ones oldest first, decided ones newest first',
        one: 'Read a held request with what is proven of its sender and whose it may be',
        approve: 'Confirm that a contact wrote a held request: it becomes her ticket',
        reject: 'Refuse a held request; nobody is told',
      },
    },
  },
};
