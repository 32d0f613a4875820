import { formatTicketNumber, type VerificationView } from '@tunda/domain';
import { Button, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { IconArrowLeft, IconShieldX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../ui/form-modal';
import { TextLink } from '../../../ui/link';
import { Card, PageHeader } from '../../../ui/page';
import { ErrorState, SkeletonRows } from '../../../ui/states';
import { useSnack } from '../../../ui/snack';
import { verificationQuery } from '../api/verification';
import { ApproveForm, type CustomerPicker } from './approve-form';
import { Decision } from './decision';
import { EarlierRequests } from './earlier-requests';
import { EvidenceList } from './evidence-list';
import { RejectForm } from './reject-dialog';
import { SenderBadge } from './sender-badge';
import { UnprovenMessage } from './unproven-message';
import styles from './verification.module.css';

/** Who wrote, what proves it, and the decision. */
export function VerificationDetail({ id, picker }: { id: string; picker: CustomerPicker }) {
  const { t } = useTranslation('operator');
  const { data: verification, error, isFetching, refetch } = useQuery(verificationQuery(id));
  return (
    <>
      {/* one title from the first moment on: it has the focus */}
      <PageHeader
        title={t('verification.detailTitle')}
        back={<Back />}
        intro={verification ? <Claims verification={verification} /> : null}
        actions={verification ? <SenderBadge state={verification.state} level={verification.level} /> : null}
      />
      {verification ? (
        <Detail verification={verification} picker={picker} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} isRetrying={isFetching} />
      ) : (
        <SkeletonRows count={6} />
      )}
    </>
  );
}

function Claims({ verification: { claimedAddress, claimedName } }: { verification: VerificationView }) {
  const { t } = useTranslation('operator');
  return (
    <>
      {t('verification.claims')} <strong className={styles.claimed}>{claimedAddress}</strong>
      {claimedName ? ` (${claimedName})` : ''}
    </>
  );
}

function Back() {
  const { t } = useTranslation('operator');
  return (
    <TextLink to="/admin/verifications" search={{}} inherit>
      <IconArrowLeft size={14} aria-hidden="true" /> {t('verification.back')}
    </TextLink>
  );
}

function Detail({ verification, picker }: { verification: VerificationView; picker: CustomerPicker }) {
  const { t } = useTranslation('operator');
  const { state, level } = verification;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Card>
          <Title order={2}>{t('verification.evidence')}</Title>
          <p className={styles.level} data-level={level}>
            {t(`verification.level.${level}`)}
          </p>
          <EvidenceList evidence={verification.evidence} />
        </Card>
        <UnprovenMessage verification={verification} />
        <TextLink to="/admin/tickets/$id" params={{ id: verification.ticketNumber }} search={{}} inherit>
          {t('verification.openTicket', { number: formatTicketNumber(verification.ticketNumber) })}
        </TextLink>
      </div>
      <div className={styles.column}>
        {state === 'pending' ? (
          <Decide verification={verification} picker={picker} />
        ) : (
          <Decision verification={verification} />
        )}
        <EarlierRequests earlier={verification.earlier} />
      </div>
    </div>
  );
}

function Decide({ verification, picker }: { verification: VerificationView; picker: CustomerPicker }) {
  const { t } = useTranslation('operator');
  const say = useSnack();
  const navigate = useNavigate();
  const [opened, dialog] = useDisclosure(false);
  return (
    <>
      <Card>
        <Title order={2}>{t('verification.approveTitle')}</Title>
        <ApproveForm
          verification={verification}
          picker={picker}
          onApproved={({ contactName }) => {
            say({ text: t('verification.approved', { contact: contactName }) });
            void navigate({ to: '/admin/tickets/$id', params: { id: verification.ticketNumber }, search: {} });
          }}
        />
      </Card>
      <Card>
        <Title order={2}>{t('verification.reject')}</Title>
        <p className={styles.intro}>{t('verification.rejectIntro')}</p>
        <Button
          variant="outline"
          color="brick"
          leftSection={<IconShieldX size={18} aria-hidden="true" />}
          onClick={dialog.open}
        >
          {t('verification.reject')}
        </Button>
      </Card>
      <FormModal opened={opened} onClose={dialog.close} title={t('verification.rejectTitle')}>
        <RejectForm
          verification={verification}
          onCancel={dialog.close}
          onRejected={() => {
            dialog.close();
            say({ text: t('verification.rejected') });
          }}
        />
      </FormModal>
    </>
  );
}
