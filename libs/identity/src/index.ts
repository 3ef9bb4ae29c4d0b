export { ApiKey, Member, MemberLocation, Session, Team, TeamMember } from './member.entity';
export { Workspace } from './workspace.entity';
