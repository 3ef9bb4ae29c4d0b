import { Global, Module, type DynamicModule, type OnModuleDestroy } from '@nestjs/common';
import { Credentials } from '@siyana/access';
import type { InstanceSecret } from '@siyana/config';
import { Database, nameConstraintField } from '@siyana/database';
import { Events } from '@siyana/events';
import type { Clock } from '@siyana/kernel';
import { ApiKeysService } from './api-keys.service';
import { CredentialsService } from './credentials.service';
import {
  ApiKeysController,
  AuthController,
  MembersController,
  TeamsController,
  WorkspaceController,
} from './identity.controllers';
import { LoginDirectory } from './login-directory';
import { LoginService } from './login.service';
import { MembersService } from './members.service';
import { PasswordHasher } from './passwords';
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
}

@Global()
@Module({})
export class IdentityModule implements OnModuleDestroy {
  constructor(private readonly directory: LoginDirectory) {}

  onModuleDestroy(): Promise<void> {
    return this.directory.close();
  }

  static forRoot({ loginUrl, secret, clock, openSignUp }: IdentityOptions): DynamicModule {
    const services = [LoginService, MembersService, TeamsService, ApiKeysService, WorkspacesService];
    return {
      module: IdentityModule,
      providers: [
        { provide: LoginDirectory, useFactory: () => new LoginDirectory(loginUrl, secret) },
        { provide: Tokens, useFactory: () => new Tokens(secret, clock) },
        PasswordHasher,
        {
          provide: CredentialsService,
          useFactory: (database: Database, tokens: Tokens) => new CredentialsService(database, tokens, clock),
          inject: [Database, Tokens],
        },
        { provide: Credentials, useExisting: CredentialsService },
        {
          provide: LoginService,
          useFactory: (...given: Parts) => new LoginService(given[0], given[1], given[2], given[3], given[4], clock),
          inject: [Database, LoginDirectory, PasswordHasher, Tokens, CredentialsService],
        },
        {
          provide: WorkspacesService,
          useFactory: (
            database: Database,
            events: Events,
            directory: LoginDirectory,
            passwords: PasswordHasher,
            credentials: CredentialsService,
          ) => new WorkspacesService(database, events, directory, passwords, credentials, clock, openSignUp),
          inject: [Database, Events, LoginDirectory, PasswordHasher, CredentialsService],
        },
        MembersService,
        TeamsService,
        ApiKeysService,
      ],
      exports: [Credentials, LoginDirectory, ...services],
    };
  }
}

type Parts = [Database, LoginDirectory, PasswordHasher, Tokens, CredentialsService];

/** The routes, for the api alone. */
@Module({ controllers: [AuthController, WorkspaceController, MembersController, TeamsController, ApiKeysController] })
export class IdentityHttpModule {}
