// Written by `npm run openapi` from the comments of the classes; not by hand.
export default {
  classes: {
    LogInDto: { text: '', members: {} },
    RequestPasswordLinkDto: {
      text: 'Asks for a link to set a new password. The answer is the same whether the address is known or not.',
      members: {},
    },
    SetPasswordDto: {
      text: 'Sets a password with the single-use link that came by mail. Ends all other sessions.',
      members: { token: 'The secret part of the link.' },
    },
    PasswordSetView: { text: 'Which log-in a password was set for.', members: {} },
    SessionView: {
      text: 'One log-in of the person who asks, on some device.',
      members: { device: 'Browser and system in words, from the user agent.', current: 'The one this call came with.' },
    },
    SessionListView: { text: '', members: {} },
    CreateTokenDto: {
      text: 'An administrator makes a token for a programme of an integrator.',
      members: { name: 'Which programme, on which machine.', expiresInDays: 'Days until it ends, at most 366.' },
    },
    TokenView: { text: '', members: {} },
    TokenListView: { text: '', members: {} },
    NewTokenView: {
      text: 'A new token: the only time its secret is shown.',
      members: { secret: 'Send it as `Authorization: Bearer <secret>`.' },
    },
    AssessRequestDto: { text: 'A request to judge before it is sent. Nothing of it is kept.', members: {} },
    QuestionView: {
      text: '',
      members: {
        id: 'Key in the catalogue of questions.',
        text: 'The question itself, in the language of the request.',
        choices: 'Answers a person can pick.',
      },
    },
    IssueView: { text: '', members: { text: 'Exact substrings of subject or body.' } },
    AssessmentView: {
      text: 'What `npm run assess` prints and `POST /requests/assess` answers.',
      members: { ruleVersion: 'Version of the rules that judged.' },
    },
    CreateContactDto: {
      text: 'A new contact with her first address.',
      members: {
        address: 'Where she is written to, and her log-in.',
        opensTickets: 'Default true.',
        seesAllTickets: 'Default false.',
        managesContacts: 'Default false.',
        invite: 'Send her a link to set a password for the customer area. Default true.',
        sharedReason: "An operator's reason to register an address that stands on another account too.",
      },
    },
    ChangeContactDto: {
      text: '',
      members: { isMain: 'True makes her the main contact; the former one becomes an additional contact.' },
    },
    AddContactAddressDto: {
      text: 'One more address a contact may write from.',
      members: { sharedReason: 'Only operators may give it: why the address may stand on two accounts.' },
    },
    ContactAddressView: {
      text: '',
      members: { shared: 'True when the address stands on another account too: mail from it is always verified.' },
    },
    ContactView: { text: '', members: {} },
    ContactListView: {
      text: 'The contacts of the account one is logged in for.',
      members: { canManage: 'Whether the person who asks may change them.' },
    },
    CurrentContactView: { text: 'The contact who is logged in.', members: { address: 'Her log-in.' } },
    ChangeLanguageDto: { text: 'Language of the person who is logged in.', members: {} },
    CreateCustomerDto: {
      text: 'A new account, always with its main contact.',
      members: { externalId: 'Key of the account in the billing system.' },
    },
    ChangeCustomerDto: { text: '', members: { externalId: 'An empty text takes it away.' } },
    ListCustomersDto: { text: '', members: { q: 'Part of a name, an address, or the external id.' } },
    CustomerRowView: { text: '', members: {} },
    CustomerPageView: { text: '', members: {} },
    CustomerView: { text: 'An account with its contacts.', members: { liveTickets: 'Tickets that are not over.' } },
    ListIncomingMailsDto: { text: '', members: {} },
    IncomingMailView: {
      text: 'One mail that arrived, whatever became of it.',
      members: {
        from: 'Header From as written by the sender.',
        size: 'Bytes as received.',
        reasons: 'Stable words that say why it ended where it is.',
      },
    },
    IncomingMailPageView: { text: '', members: {} },
    ListOutgoingMailsDto: { text: '', members: {} },
    OutgoingMailView: {
      text: 'A mail of ours. Secret links are never shown.',
      members: {
        kind: 'Which notice it carries, e.g. `reply-sent`.',
        text: 'The plain text as it will be or was sent, secrets taken out.',
      },
    },
    OutgoingMailPageView: { text: '', members: {} },
    InviteOperatorDto: {
      text: 'An administrator invites an operator; she gets a link to set her password.',
      members: { address: 'Her address: log-in and notifications.' },
    },
    ChangeOperatorDto: { text: '', members: { disabled: 'True ends her sessions at once.' } },
    OperatorView: { text: 'An operator, as colleagues see her.', members: {} },
    OperatorListView: { text: '', members: {} },
    CurrentOperatorView: {
      text: 'The operator who is logged in.',
      members: { demo: 'True on a desk that shows demo data.' },
    },
    DemoLoginView: { text: 'A log-in of the demo; only a desk with demo data shows any.', members: {} },
    DeskView: {
      text: 'What anybody may know of the desk before logging in.',
      members: { mailAddress: 'Where requests by mail go.' },
    },
    DoneView: { text: 'Something was done and there is nothing more to say.', members: {} },
    PageDto: {
      text: 'Cursor paging: ask without a cursor, then repeat with the `nextCursor` of each answer until it is null.',
      members: {
        cursor: 'Opaque; from `nextCursor` of the page before.',
        limit: 'Rows wanted, 1 to 100; 50 when absent.',
      },
    },
    FieldProblemView: {
      text: 'One field that was refused.',
      members: {
        pointer: 'JSON pointer to the field (RFC 6901), e.g. `/subject`.',
        code: 'Name of the constraint that failed, e.g. `maxLength`; the sentence for it lives in the locale files.',
      },
    },
    ProblemView: {
      text: 'What every refused call answers (RFC 9457, application/problem+json).',
      members: {
        type: 'Relative address that names the kind of problem, `/problems/<code>`.',
        title: 'English sentence, for people who read logs and for integrators.',
        status: 'HTTP status, repeated.',
        instance: '`urn:request:<id>`: the same id stands in the logs.',
        code: 'Stable code to programme against.',
        details: 'Facts that help, safe to show: e.g. `{ "retryAfterSeconds": 30 }`.',
        errors: 'The refused fields, when `code` is `invalid-input`.',
      },
    },
    ListCustomerTicketsDto: {
      text: "Query of the customer's list; newest activity first.",
      members: {
        status: 'Only tickets in this status.',
        q: 'Words to find in subject and conversation, or a ticket number.',
      },
    },
    ListOperatorTicketsDto: {
      text: "Query of the operators' queue; who waits longest comes first.",
      members: {
        status: 'Absent: everything that is not over; for one customer, or with `q`, everything.',
        assignee: "An operator's id, `me`, or `nobody`.",
        q: 'Words to find in subject and conversation, notes included, a ticket number, or an address.',
      },
    },
    OpenTicketDto: {
      text: 'A customer opens a ticket.',
      members: {
        department: 'Whose matter it is.',
        subject: 'What it is about, in one line.',
        body: 'The request itself, plain text.',
        attachmentIds: 'Files uploaded before, in the order they should appear.',
      },
    },
    OpenTicketForContactDto: {
      text: "The desk opens a ticket for a contact: an operator writes down a call, an integrator's programme files a request.",
      members: { contactId: 'The contact whose ticket it becomes.' },
    },
    DepartmentCountsView: { text: 'How many tickets of a department stand in each live status.', members: {} },
    QueueCountsView: {
      text: '',
      members: { mine: 'Open tickets assigned to whoever asks.', verifications: 'Requests waiting for verification.' },
    },
    AnswerTicketDto: {
      text: 'A customer answers on her ticket.',
      members: { body: 'Plain text.', attachmentIds: 'Files uploaded before.' },
    },
    ReplyToTicketDto: {
      text: 'An operator answers the customer. It leaves by mail.',
      members: {
        lastSeenMessageId:
          'The last public message the operator had on screen; if another arrived since, the answer is 409 `thread-moved-on`.',
        then: 'What the ticket becomes: `waiting` (default), `resolved`, or `open` when we go on working.',
      },
    },
    AddNoteDto: { text: 'An internal note: only the desk reads it.', members: {} },
    MoveTicketDto: {
      text: 'An operator moves a ticket by hand.',
      members: {
        status: 'The new status; `unverified` and `rejected` have their own calls.',
        reason: 'Why, for the history.',
      },
    },
    CloseTicketDto: {
      text: 'A customer closes or reopens her ticket.',
      members: { reason: 'Why, if she wants to say it.' },
    },
    AssignTicketDto: {
      text: '',
      members: { operatorId: 'The operator who takes it; null gives it back to the department.' },
    },
    ChangeDepartmentDto: { text: '', members: {} },
    AttachmentView: {
      text: 'A file of a conversation. Its bytes are at `GET …/attachments/{id}`, always as a download unless it is a plain picture.',
      members: {
        filename: 'A label, not a path: never used as one.',
        mediaType: 'Media type found in the content itself, not the one the sender claimed.',
        size: 'Bytes.',
        inlineImage: 'Whether it may be shown in the page (png, jpeg, gif, webp); everything else is only downloaded.',
        suspicious: 'True when content and name disagree, or the content can run: shown with a warning.',
      },
    },
    CustomerMessageView: {
      text: 'One message as the customer reads it.',
      members: {
        body: 'Plain text, whole.',
        quotedFrom: 'From this position on, `body` is quoted text to fold; null when nothing is quoted.',
      },
    },
    OperatorMessageView: {
      text: 'One message as an operator reads it: notes too, and what became of its mail.',
      members: {
        internal: 'True for a note among colleagues.',
        delivery: 'What became of the mail that carries this message; null when none does.',
      },
    },
    CustomerEventView: {
      text: 'Something that happened besides messages; the customer is told no names of operators and no reasons of the desk.',
      members: { by: '`contact` or `desk`.', details: 'Status before and after, for moves.' },
    },
    OperatorEventView: { text: '', members: {} },
    CustomerTicketRowView: {
      text: "A row of the customer's list.",
      members: {
        number: 'Eight characters; people see it as `K7QM-3XTP`.',
        lastAuthor: 'Who wrote last.',
        contactName: 'The contact whose ticket it is.',
      },
    },
    CustomerTicketView: {
      text: 'A ticket with its conversation, as the customer sees it.',
      members: {
        lastMessageId: 'Last public message; send it back where a stale thread matters.',
        canReopen: 'Whether she may take a closed ticket up again now.',
      },
    },
    CustomerTicketPageView: { text: '', members: {} },
    CustomerTicketCountsView: { text: 'How many of her tickets stand in each status.', members: {} },
    OperatorTicketRowView: {
      text: "A row of the operators' queue.",
      members: {
        customerId: 'Null for held requests.',
        customerName: 'Null for held requests: nobody knows yet whose it is.',
        requesterName: "The contact's name, or the address a held request claims to come from.",
      },
    },
    OperatorTicketView: {
      text: 'A ticket with its whole conversation, as operators see it. Account data are not in here: they have their own call, which refuses while the sender is not verified.',
      members: {
        claimedAddress: 'The address a held request claims to come from; null otherwise.',
        verificationId: 'The verification that holds or held this request; null when none was needed.',
        moves: 'Statuses an operator may move it to now.',
      },
    },
    OperatorTicketPageView: { text: '', members: {} },
    ListVerificationsDto: { text: '', members: { state: 'Default `pending`.' } },
    ApproveVerificationDto: {
      text: 'An operator made sure that the request comes from this contact.',
      members: {
        customerId: 'The account it belongs to.',
        contactId: 'The contact of that account who wrote it.',
        addAddress: 'Also register the address for this contact, so that the next mail is taken in at once.',
        method: 'How the operator made sure.',
        reason: 'What was said or seen; kept for ever beside the decision.',
        sharedReason: 'Needed when the address stands on another account and `addAddress` is true.',
      },
    },
    RejectVerificationDto: { text: '', members: {} },
    VerificationRowView: {
      text: '',
      members: {
        claimedAddress: 'The address in From; what it proves stands in the evidence.',
        claimedName: 'The name in From: chosen by the sender, proves nothing.',
      },
    },
    VerificationPageView: { text: '', members: {} },
    SuggestedCustomerView: {
      text: 'An account the request may belong to. Names only: account data stay shut until somebody verifies.',
      members: {},
    },
    VerificationView: {
      text: 'A held request with everything an operator needs to decide.',
      members: {
        body: 'What the sender wrote, plain text.',
        evidence: 'What is proven and what is not, see Evidence.',
        earlier: 'Earlier requests from the same address and what became of them.',
      },
    },
  },
};
