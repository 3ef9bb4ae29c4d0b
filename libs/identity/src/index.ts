export { IdentityHttpModule, IdentityModule, type IdentityOptions } from './identity.module';
export { LoginDirectory } from './login-directory';
export { MembersService } from './members.service';
export { ApiKey, Member, MemberLocation, Session, Team, TeamMember } from './member.entity';
export { systemScope } from './system-scope';
export { TeamsService } from './teams.service';
export { Workspace } from './workspace.entity';
export { WorkspacesService, type SignedUp } from './workspaces.service';
