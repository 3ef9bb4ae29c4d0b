export { IdentityHttpModule, IdentityModule } from './identity.module';
export { LoginDirectory } from './login-directory';
export { MembersService } from './members.service';
export { Member, Team } from './member.entity';
export { systemScope } from './system-scope';
export { TeamsService } from './teams.service';
export { WorkspacesService } from './workspaces.service';
