import { Global, Module, type DynamicModule, type OnModuleDestroy } from '@nestjs/common';
import { Credentials } from '@siyana/access';
import type { InstanceSecret } from '@siyana/config';
import { Database, nameConstraintField } from '@siyana/database';
import { Events, Sights } from '@siyana/events';
import type { StandardLimits } from '@siyana/http';
import type { Clock } from '@siyana/kernel';
import { ActingService } from './acting.service';
import { ApiKeysController } from './api-keys.controller';
import { ApiKeysService } from './api-keys.service';
import { CredentialsService } from './credentials.service';
import {
  AuthController,
  InvitationsController,
  MembersController,
  SessionsController,
  SupportGrantsController,
  TeamsController,
  WorkspaceController,
} from './identity.controllers';
import { FailedLogins } from './failed-logins';
import { InvitationsService } from './invitations.service';
import { KeyUsage } from './key-usage';
import { KeyUsagePurge } from './key-usage-purge';
import { LoginDirectory } from './login-directory';
import { LoginService } from './login.service';
import { MembersService } from './members.service';
import { ParentSessions } from './parent-sessions';
import { PasswordHasher } from './passwords';
import { PublicTokens } from './public-tokens';
import { SessionsService } from './sessions.service';
import { SignUpInvitations } from './sign-up-invitations';
import { SupportService } from './support.service';
import { TeamsService } from './teams.service';
import { Tokens } from './tokens';
import { WorkspacesService } from './workspaces.service';

nameConstraintField('member_locations_location_id_fkey', '/locationIds');
nameConstraintField('team_members_team_id_fkey', '/teamIds');
nameConstraintField('team_members_member_id_fkey', '/memberIds');

export interface IdentityOptions {
  /** The login role's address. */
  readonly loginUrl: string;
  readonly secret: InstanceSecret;
  readonly clock: Clock;
  readonly openSignUp: boolean;
  readonly limits: StandardLimits;
}

@Global()
@Module({})
export class IdentityModule implements OnModuleDestroy {
  constructor(
    private readonly directory: LoginDirectory,
    sights: Sights,
  ) {
    // People and teams know no sites.
    sights.register({ member: { permission: 'members:read' }, team: { permission: 'teams:read' } });
  }

  onModuleDestroy(): Promise<void> {
    return this.directory.close();
  }

  static forRoot({ loginUrl, secret, clock, openSignUp, limits }: IdentityOptions): DynamicModule {
    const services = [
      LoginService,
      MembersService,
      TeamsService,
      ApiKeysService,
      WorkspacesService,
      InvitationsService,
      SessionsService,
      SupportService,
      SignUpInvitations,
      PublicTokens,
      ActingService,
    ];
    return {
      module: IdentityModule,
      providers: [
        { provide: LoginDirectory, useFactory: () => new LoginDirectory(loginUrl, secret) },
        { provide: Tokens, useFactory: () => new Tokens(secret, clock) },
        { provide: PublicTokens, useFactory: () => new PublicTokens(secret) },
        { provide: SignUpInvitations, useFactory: () => new SignUpInvitations(secret) },
        PasswordHasher,
        KeyUsagePurge,
        { provide: KeyUsage, useFactory: (database: Database) => new KeyUsage(database, clock), inject: [Database] },
        {
          provide: CredentialsService,
          useFactory: (
            database: Database,
            tokens: Tokens,
            publicTokens: PublicTokens,
            events: Events,
            usage: KeyUsage,
            parents: ParentSessions,
          ) => new CredentialsService(database, tokens, publicTokens, events, usage, parents, clock),
          inject: [Database, Tokens, PublicTokens, Events, KeyUsage, ParentSessions],
        },
        { provide: Credentials, useExisting: CredentialsService },
        FailedLogins,
        ParentSessions,
        {
          provide: LoginService,
          useFactory: (...given: Parts) => new LoginService(...given, clock),
          inject: [
            Database,
            LoginDirectory,
            PasswordHasher,
            Tokens,
            CredentialsService,
            Events,
            FailedLogins,
            ParentSessions,
          ],
        },
        {
          provide: WorkspacesService,
          useFactory: (
            database: Database,
            events: Events,
            directory: LoginDirectory,
            passwords: PasswordHasher,
            credentials: CredentialsService,
            invitations: SignUpInvitations,
          ) =>
            new WorkspacesService(
              database,
              events,
              directory,
              passwords,
              credentials,
              clock,
              openSignUp,
              limits,
              invitations,
            ),
          inject: [Database, Events, LoginDirectory, PasswordHasher, CredentialsService, SignUpInvitations],
        },
        MembersService,
        TeamsService,
        ApiKeysService,
        InvitationsService,
        SessionsService,
        SupportService,
        ActingService,
      ],
      exports: [Credentials, CredentialsService, LoginDirectory, ...services],
    };
  }
}

type Parts = [
  Database,
  LoginDirectory,
  PasswordHasher,
  Tokens,
  CredentialsService,
  Events,
  FailedLogins,
  ParentSessions,
];

/** The routes, for the api alone. */
@Module({
  controllers: [
    AuthController,
    WorkspaceController,
    MembersController,
    InvitationsController,
    SessionsController,
    SupportGrantsController,
    TeamsController,
    ApiKeysController,
  ],
})
export class IdentityHttpModule {}
